package dev.attune.zendesk.wire;

/** How we prove who we are. Thread-safe. */
public interface Login {

  /** The value of the header, fresh enough for a call now. */
  String authorization();

  /**
   * Zendesk has refused what {@link #authorization()} said.
   *
   * @return true when something newer can be said, so that the call is worth repeating
   */
  boolean renewed(String refused);

  /** One that never changes. */
  static Login fixed(String authorization) {
    return new Login() {
      @Override
      public String authorization() {
        return authorization;
      }

      @Override
      public boolean renewed(String refused) {
        return false;
      }
    };
  }
}
