package dev.attune.deploy.ledger;

import dev.attune.assessment.Gap;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow.Reviewed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict or dispute is said of: the words that were judged, the machine's marks and the
 * gap. What the customer says next is no part of it, so that their answer leaves a verdict as it
 * was.
 *
 * @param wording null where it was judged before wordings were kept
 * @param found marks in the order A U C E, and the gap
 */
record Subject(@Nullable String wording, String found) {

  static final String COLUMNS = "wording, acknowledgement, understanding, action, exploration, gap";

  static Subject of(ResultSet row) throws SQLException {
    StringBuilder found = new StringBuilder();
    for (MarkName name : MarkName.values()) {
      found.append(row.getString(name.label())).append(' ');
    }
    return new Subject(row.getString("wording"), found + row.getString("gap"));
  }

  static Subject of(Entry entry) {
    return entry.row().outcome() instanceof Reviewed reviewed
        ? new Subject(entry.wording(), found(reviewed))
        : new Subject(entry.wording(), "");
  }

  private static String found(Reviewed reviewed) {
    Gap gap = reviewed.assessment().gap();
    return Stream.of(MarkName.values())
        .map(name -> String.valueOf(reviewed.assessment().marks().of(name).level()))
        .collect(Collectors.joining(" ", "", " " + gap.headline()));
  }

  /** True where what was said of this is said of that, too. */
  boolean same(Subject other) {
    return found.equals(other.found) && (wording == null || wording.equals(other.wording));
  }

  /** Tells one from another, for a page to say which it has seen. */
  String token() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((wording + "\n" + found).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
