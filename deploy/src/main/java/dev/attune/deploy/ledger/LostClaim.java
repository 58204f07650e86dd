package dev.attune.deploy.ledger;

/**
 * What we were at work on was taken up by another meanwhile; nothing of ours was kept, and nothing
 * is lost, since the other does it.
 */
public final class LostClaim extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private LostClaim(String what) {
    super(what + " was taken up elsewhere meanwhile; nothing is lost, the work goes on there");
  }

  static void unless(boolean held, String what) {
    if (!held) {
      throw new LostClaim(what);
    }
  }
}
