package dev.attune.rt;

import dev.attune.rt.wire.Attachment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a transaction says, of the parts it is made of: its plain text, else its HTML.
 *
 * @param automatic true where the mail says that no one typed it
 */
record RtText(String body, boolean html, boolean automatic) {

  private static final Pattern AUTOMATIC =
      Pattern.compile(
          "(?im)^(auto-submitted:(?!\\s*no\\b)|x-auto(reply|respond):|precedence:\\s*auto_reply)");

  /**
   * @param parts by their number, so that wrappers and a mail's headers come first
   */
  static RtText of(List<Attachment> parts) {
    Optional<Attachment> plain = first(parts, "text/plain");
    Optional<Attachment> html = plain.isPresent() ? Optional.empty() : first(parts, "text/html");
    String body = plain.or(() -> html).map(Attachment::content).orElse("");
    return new RtText(body, html.isPresent(), parts.stream().anyMatch(RtText::automatic));
  }

  private static Optional<Attachment> first(List<Attachment> parts, String type) {
    Predicate<Attachment> fits =
        part ->
            part.content() != null
                && part.contentType() != null
                && part.contentType().toLowerCase(Locale.ROOT).equals(type);
    return parts.stream().filter(fits).findFirst();
  }

  private static boolean automatic(Attachment part) {
    return part.headers() != null && AUTOMATIC.matcher(part.headers()).find();
  }
}
