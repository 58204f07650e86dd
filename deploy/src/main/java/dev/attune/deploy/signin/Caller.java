package dev.attune.deploy.signin;

import dev.attune.deploy.ledger.People.Role;

/**
 * Who asks.
 *
 * @param person 0 for a command on this machine
 * @param mail their address, as the audit log names them
 * @param key the access key that let them in; 0 for a command on this machine
 */
public record Caller(long person, String mail, String name, Role role, Means means, long key) {

  /** The request's attribute that holds its caller. */
  public static final String ATTRIBUTE = "dev.attune.caller";

  /** The request's attribute that is set where the ledger could not say who it is. */
  public static final String UNKNOWN = "dev.attune.caller.unknown";

  static final Caller LOCAL =
      new Caller(0, "local", "A command on this machine", Role.ADMIN, Means.LOCAL, 0);

  /** What let them in. */
  public enum Means {
    SESSION,
    /** Only reads. */
    TOKEN,
    LOCAL
  }

  /** True for someone who sees the reviews of their own replies alone. */
  public boolean seesOwnAlone() {
    return role == Role.AGENT;
  }

  /** True where their role is one of these; an admin's always is. */
  public boolean is(Role... roles) {
    return role == Role.ADMIN || java.util.Arrays.asList(roles).contains(role);
  }
}
