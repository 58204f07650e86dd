package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.PageSettings.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands against moving an address. A kept secret goes nowhere but where it was entered for,
 * and an account stays with the helpdesk whose tickets are known by its name.
 *
 * @param before what counts now
 * @param after what would count
 * @param now where that which counts now comes from
 * @param settings what is set in the ledger now
 */
record SetMoves(Keys keys, Values before, Values after, Layers now, List<Setting> settings) {

  private static final Map<String, List<String>> SENT_TO =
      Map.of(
          "attune.llm.key", List.of("attune.llm.url", "attune.llm.allow-http"),
          "attune.mail.password",
              List.of("attune.mail.host", "attune.mail.port", "attune.mail.security"),
          "attune.oidc.client-secret", List.of("attune.oidc.issuer"));
  private static final String TOKEN = ".token";

  /**
   * Kept secrets that would be sent elsewhere.
   *
   * @param kept names of what would be set
   * @param written names of what is entered anew
   */
  List<String> strayed(Collection<String> kept, Set<String> written) {
    List<String> problems = new ArrayList<>();
    for (String secret : kept) {
      if (!written.contains(secret)) {
        places(secret)
            .filter(this::moves)
            .findFirst()
            .ifPresent(
                place ->
                    problems.add(
                        place + " says where " + secret + " is sent; enter both anew, together"));
      }
    }
    return problems;
  }

  /**
   * Addresses that would be set here for secrets that are kept elsewhere: whoever may change the
   * pages alone must not learn a secret of the server's machine by having it sent to them. A secret
   * of the pages only hides one of a file, so it makes no difference; where it goes, the address
   * that it was entered for must go with it.
   *
   * @param changed names of what is changed
   * @param set what would be set on the pages
   */
  List<String> drawnOut(Collection<String> changed, Set<String> set) {
    List<String> problems = new ArrayList<>();
    for (String secret : secrets()) {
      origin(secret)
          .flatMap(
              by ->
                  places(secret)
                      .filter(set::contains)
                      .filter(at -> changed.contains(at) || laidBare(secret, changed, set))
                      .findFirst()
                      .map(
                          at ->
                              at
                                  + " says where "
                                  + secret
                                  + " is sent, which is set by "
                                  + by
                                  + "; set both there"))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private List<String> secrets() {
    return Stream.concat(
            SENT_TO.keySet().stream(),
            AccountNames.in(after.names()).stream()
                .map(account -> AccountNames.PREFIX + account + TOKEN))
        .toList();
  }

  /** Whether one of the pages goes that stood before one of a file. */
  private static boolean laidBare(String secret, Collection<String> changed, Set<String> set) {
    return changed.contains(secret) && !set.contains(secret);
  }

  /** Who sets a secret or names its file, other than the pages. */
  private Optional<String> origin(String secret) {
    return now.elsewhere(secret).or(() -> now.elsewhere(secret + "-file")).map(SetSheet::spoken);
  }

  /** What stands for accounts that go with the same change. */
  Removals removals() {
    return new Removals(before, after, settings);
  }

  /** Secrets that a change taken back would put beside an address that was set since. */
  List<String> broughtBack(long change) {
    List<String> problems = new ArrayList<>();
    for (Setting secret : settings) {
      if (secret.change() == change && secret.before() != null) {
        settings.stream()
            .filter(place -> place.change() > change)
            .map(Setting::name)
            .filter(place -> places(secret.name()).anyMatch(place::equals))
            .findFirst()
            .ifPresent(
                place ->
                    problems.add(
                        place
                            + " was set since, and "
                            + secret.name()
                            + " would be sent there; enter it anew"));
      }
    }
    return problems;
  }

  /**
   * Accounts that would become another helpdesk's.
   *
   * @param changed names of what is changed
   * @param known whether tickets of an account are known
   */
  List<String> strangers(Collection<String> changed, Predicate<String> known) {
    return changed.stream()
        .filter(name -> name.matches("attune\\.account\\.[^.]+\\.(url|vendor)"))
        .filter(name -> anotherDesk(name) && !moved(name) && known.test(account(name)))
        .map(
            name ->
                name
                    + " can't become another helpdesk's, since tickets are known by this account's"
                    + " name; add an account of another name, or, if the same helpdesk has moved,"
                    + " set "
                    + AccountNames.PREFIX
                    + account(name)
                    + ".moved-from to its last address too")
        .toList();
  }

  /** The account whose key this is. */
  static String account(String name) {
    int from = AccountNames.PREFIX.length();
    return name.substring(from, name.indexOf('.', from));
  }

  private boolean anotherDesk(String name) {
    String now = after.optional(name).orElse("");
    String last = last(name);
    return !now.isEmpty() && !last.isEmpty() && !desk(now).equals(desk(last));
  }

  /** Whether it is said that the helpdesk was at the last address before. */
  private boolean moved(String name) {
    return name.endsWith(".url")
        && after
            .optional(AccountNames.PREFIX + account(name) + ".moved-from")
            .filter(from -> desk(from).equals(desk(last(name))))
            .isPresent();
  }

  private String last(String name) {
    return before.optional(name).orElseGet(() -> lastOf(name));
  }

  /** What a key was until it was set no longer. */
  private String lastOf(String name) {
    return settings.stream()
        .filter(setting -> setting.name().equals(name))
        .map(setting -> setting.before() == null ? "" : setting.before())
        .findFirst()
        .orElse("");
  }

  private static String desk(String url) {
    return url.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceAll("/+$", "");
  }

  private boolean moves(String place) {
    return !before.optional(place).equals(after.optional(place));
  }

  /** The keys that say where a secret is sent; none for what is no secret. */
  private Stream<String> places(String secret) {
    Stream<String> places =
        secret.startsWith(AccountNames.PREFIX) && secret.endsWith(TOKEN)
            ? Stream.of(".url", ".vendor", ".allow-http")
                .map(end -> secret.substring(0, secret.length() - TOKEN.length()) + end)
            : SENT_TO.getOrDefault(secret, List.of()).stream();
    return places.filter(place -> keys.named(place).isPresent());
  }
}
