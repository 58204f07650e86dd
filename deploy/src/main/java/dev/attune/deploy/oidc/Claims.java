package dev.attune.deploy.oidc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a provider says of a person, proven.
 *
 * @param mail empty where it names none
 * @param verified whether the provider has seen that the address is theirs
 */
record Claims(String mail, boolean verified, String name, Map<String, Object> all) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MAIL = 310;

  static Claims of(Map<String, Object> said) {
    Map<String, Object> all = new HashMap<>(said);
    // a provider may name what it has nothing to say of
    all.values().removeIf(Objects::isNull);
    String mail = String.valueOf(all.getOrDefault("email", "")).strip();
    String name = String.valueOf(all.getOrDefault("name", mail)).strip();
    boolean verified =
        // some providers write it as text
        "true".equals(String.valueOf(all.get("email_verified")))
            && mail.matches("[^@\\s]+@[^@\\s]+")
            && mail.length() <= LONGEST_MAIL;
    return new Claims(
        mail,
        verified,
        name.isEmpty() ? mail : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        Map.copyOf(all));
  }

  /** The values of a claim, which may be one or a list. */
  List<String> values(String claim) {
    Object value = claim.isEmpty() ? null : all.get(claim);
    if (value instanceof Collection<?> many) {
      return many.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }
}
