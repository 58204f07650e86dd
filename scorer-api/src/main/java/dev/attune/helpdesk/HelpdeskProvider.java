package dev.attune.helpdesk;

/**
 * Opens helpdesks of one vendor; found by {@link java.util.ServiceLoader}. An adapter's only public
 * type.
 */
public interface HelpdeskProvider {

  /** The value of {@code attune.account.NAME.vendor}, lower case. */
  String vendor();

  /**
   * Opens an account without calling it yet.
   *
   * @throws IllegalArgumentException when the settings can't work, naming the key
   */
  Helpdesk open(Settings settings);
}
