package dev.attune.deploy.ledger;

/** What is encrypted can't be read with the keys that are given. */
public final class SealFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealFailure(String key) {
    super(
        "reviews in the ledger are encrypted with key "
            + key
            + ", which is not given or not the same any more. Nothing is lost: set"
            + " attune.secret-key or attune.secret-key-file to it, if need be behind a newer one"
            + " and a comma, and start again");
  }
}
