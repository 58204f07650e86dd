package dev.attune.deploy.setup;

import dev.attune.helpdesk.Secret;
import dev.attune.note.Scope;
import dev.attune.note.Scope.Facet;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is configured for one account ({@code attune.account.NAME.*}).
 *
 * @param movedFrom where the same helpdesk was before, as it is kept; empty where it never moved
 * @param user empty where the vendor wants none
 * @param webhookSecret null where webhooks are not used
 * @param since null for now
 * @param paused true while nothing of it is read or written; it goes on where it stopped
 * @param options keys that only the vendor's adapter reads
 */
public record AccountSettings(
    String name,
    String vendor,
    URI url,
    String movedFrom,
    String user,
    Secret token,
    @Nullable Secret webhookSecret,
    double budget,
    Scope scope,
    @Nullable Instant since,
    boolean paused,
    Map<String, String> options) {

  private static final Set<String> OURS =
      Set.of(
          "vendor",
          "url",
          "moved-from",
          "user",
          "token",
          "token-file",
          "webhook-secret",
          "webhook-secret-file",
          "budget",
          "notes",
          "paused",
          "since");

  static AccountSettings read(String name, Keys keys, Values values) {
    if (!AccountNames.wellFormed(name)) {
      throw new BadConfiguration(
          "the account name " + name + " must be of a to z, 0 to 9 and -, at most 63 characters");
    }
    String of = AccountNames.PREFIX + name + '.';
    return new AccountSettings(
        name,
        values.text(of + "vendor").toLowerCase(Locale.ROOT),
        url(of, values),
        movedFrom(of, values),
        values.optional(of + "user").orElse(""),
        token(of, values),
        values.secret(of + "webhook-secret").orElse(null),
        budget(of, values),
        new Scope(facets(of + "include.", values), facets(of + "exclude.", values)),
        since(of, values),
        values.truth(of + "paused"),
        options(name, keys, values));
  }

  /** Complaints of accounts that are one helpdesk: each would note what the other has noted. */
  static List<String> twice(Collection<AccountSettings> accounts) {
    Map<String, String> names = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (AccountSettings account : accounts) {
      String other = names.putIfAbsent(account.vendor + ' ' + account.address(), account.name);
      if (other != null) {
        problems.add(
            "attune.account."
                + account.name
                + ".url is the helpdesk of account "
                + other
                + " too, so that its replies would get two notes; keep one of the two, and say by"
                + " its include and exclude whose replies get notes");
      }
    }
    return problems;
  }

  /** Where the helpdesk is. */
  DeskAddress address() {
    return DeskAddress.of(url);
  }

  private static String movedFrom(String of, Values values) {
    try {
      return values
          .optional(of + "moved-from")
          .map(DeskAddress::of)
          .map(DeskAddress::kept)
          .orElse("");
    } catch (IllegalArgumentException e) {
      throw new BadConfiguration(
          of + "moved-from must be an address such as example.zendesk.com; correct it");
    }
  }

  private static URI url(String of, Values values) {
    try {
      URI url = URI.create(values.text(of + "url"));
      if (url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new BadConfiguration(
        of + "url must be an address such as https://example.zendesk.com; correct it");
  }

  private static Secret token(String of, Values values) {
    return values
        .secret(of + "token")
        .orElseThrow(
            () ->
                new BadConfiguration(
                    of + "token is missing; set it, or " + of + "token-file to a file with it"));
  }

  private static double budget(String of, Values values) {
    double budget = values.share(of + "budget");
    if (budget == 0) {
      throw new BadConfiguration(of + "budget must be above 0, or nothing could be read");
    }
    return budget;
  }

  private static @Nullable Instant since(String of, Values values) {
    return values.optional(of + "since").isPresent()
        ? values.instant(of + "since").orElse(null)
        : values.instant("attune.since").orElse(null);
  }

  private static Map<Facet, Set<String>> facets(String of, Values values) {
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> names = new HashSet<>(values.list(of + facet.name().toLowerCase(Locale.ROOT)));
      if (!names.isEmpty()) {
        facets.put(facet, names);
      }
    }
    return facets;
  }

  private static Map<String, String> options(String name, Keys keys, Values values) {
    Map<String, String> options = new HashMap<>();
    keys.all().stream()
        .filter(Key::perAccount)
        .filter(key -> !OURS.contains(key.behindName()) && !key.behindName().contains("clude."))
        .forEach(
            key ->
                values
                    .optional(key.of(name))
                    .ifPresent(value -> options.put(key.behindName(), value)));
    return options;
  }
}
