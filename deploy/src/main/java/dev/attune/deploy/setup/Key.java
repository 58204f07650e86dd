package dev.attune.deploy.setup;

/**
 * One key of the configuration.
 *
 * @param name in kebab-case; {@code NAME} stands for an account's name
 * @param standard its value where none is given; empty where there is none
 * @param unit what its value is
 * @param reason why it is there, or why its default is what it is
 */
public record Key(String name, String standard, String unit, String reason) {

  private static final String ANY = "NAME";

  public Key {
    if (unit.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("key " + name + " lacks its unit or its reason");
    }
  }

  boolean secret() {
    return unit.equals("secret");
  }

  /** True for keys that every account has of its own. */
  boolean perAccount() {
    return name.startsWith(AccountNames.PREFIX);
  }

  /** The name this key has for an account. */
  String of(String account) {
    return name.replace(ANY, account);
  }

  /** The last part of an account's key, behind the account's name. */
  String behindName() {
    return name.substring((AccountNames.PREFIX + ANY + '.').length());
  }

  /** The name by which the environment may set it. */
  static String inEnvironment(String name) {
    return name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
  }
}
