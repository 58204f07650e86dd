package dev.attune.deploy.setup;

import dev.attune.helpdesk.Secret;
import dev.attune.llm.LlmSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code attune.llm.*}: a language model judges where an address is given, else none. */
final class LlmKeys {

  private static final String URL = "attune.llm.url";
  private static final String TEMPERATURE = "attune.llm.temperature";
  private static final int MOST = Integer.MAX_VALUE;
  private static final double HOTTEST = 2;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private LlmKeys() {}

  static Optional<LlmSettings> read(Values values) {
    Optional<String> address = values.optional(URL);
    if (address.isEmpty()) {
      for (String key : List.of("attune.llm.model", "attune.llm.key", "attune.llm.key-file")) {
        if (values.optional(key).isPresent()) {
          throw new BadConfiguration(key + " is set without " + URL + "; set both, or neither");
        }
      }
      return Optional.empty();
    }
    return Optional.of(settings(url(address.get(), values), values));
  }

  private static LlmSettings settings(URI url, Values values) {
    try {
      return new LlmSettings(
          url,
          values.text("attune.llm.model"),
          values.secret("attune.llm.key").map(Secret::reveal).orElse(""),
          timeout(values),
          values.count("attune.llm.calls-per-day", 1, MOST),
          values.count("attune.llm.tokens-per-day", 1, MOST),
          values.truth("attune.llm.json-mode"),
          temperature(values));
    } catch (IllegalArgumentException e) {
      throw new BadConfiguration("attune.llm.model can't be used: " + e.getMessage());
    }
  }

  private static URI url(String address, Values values) {
    URI url = parsed(address);
    boolean here = THIS_MACHINE.contains(String.valueOf(url.getHost()));
    if ("http".equals(url.getScheme()) && !here && !values.truth("attune.llm.allow-http")) {
      throw new BadConfiguration(
          URL + " must begin with https, or set attune.llm.allow-http = true for your own network");
    }
    return url;
  }

  private static URI parsed(String address) {
    try {
      URI url = URI.create(address);
      if (url.getHost() != null
          && url.getUserInfo() == null
          && url.getQuery() == null
          && Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // told below, without the address: it may hold a credential
    }
    throw new BadConfiguration(
        URL
            + " must be an address such as https://api.openai.com/v1, with no login or query in"
            + " it");
  }

  /** A reply's review must end well before another server may take its ticket up. */
  private static Duration timeout(Values values) {
    Duration timeout = values.duration("attune.llm.timeout");
    if (timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new BadConfiguration("attune.llm.timeout must be longer than PT0S, at most " + LONGEST);
    }
    return timeout;
  }

  private static @Nullable Double temperature(Values values) {
    return values.text(TEMPERATURE).equals("none") ? null : values.number(TEMPERATURE, 0, HOTTEST);
  }
}
