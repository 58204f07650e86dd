package dev.attune.deploy.signin;

import jakarta.security.enterprise.identitystore.PasswordHash;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords and compares them: slow on purpose, so that only a few are at it at a time.
 * Thread-safe.
 */
public final class Passwords {

  /** Shorter ones are guessed. */
  public static final int SHORTEST = 12;

  /** Longer ones only cost time. */
  public static final int LONGEST = 200;

  private static final int AT_A_TIME = 2;
  private static final long PATIENCE_MILLIS = 2000;

  private final PasswordHash hash;
  private final String nobodys;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  /** So many are at it that whoever comes now is asked to come again. */
  public static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  public Passwords(PasswordHash hash) {
    this.hash = hash;
    this.nobodys = hash.generate("nobody has this password".toCharArray());
  }

  String hashed(char[] password) {
    return inTurn(() -> hash.generate(password));
  }

  /** The hash of a password that nobody knows, for people who sign in another way. */
  public String unguessable(Secrets secrets) {
    return hashed(secrets.fresh().toCharArray());
  }

  boolean matches(char[] password, String hashed) {
    return inTurn(() -> hash.verify(password, hashed));
  }

  /** Takes as long as a comparison, so that nobody learns by the time whether a person exists. */
  void compareWithNobodys(char[] password) {
    matches(password, nobodys);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!waited()) {
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean waited() {
    try {
      return turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
