package dev.attune.note;

import dev.attune.ticket.MessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short visible reference by which a note is found again on its ticket, such as {@code
 * AT-7K3Q-92MF-0XWD}. Derived from vendor, account and message id alone, so that it is the same
 * whatever the rubric, the machine or the ledger: any mark found means <em>noted</em>, for life.
 *
 * <p>60 bits of SHA-256 in Crockford's base 32: two messages of one ticket share a mark with odds
 * of 1 to 10^18.
 */
public record NoteMark(String value) implements Comparable<NoteMark> {

  private static final Pattern SHAPE = Pattern.compile("AT(?:-[0-9A-HJKMNP-TV-Z]{4}){3}");
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final int BITS = 5;

  public NoteMark {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("no note mark: " + value);
    }
  }

  public static NoteMark of(String vendor, String account, MessageId message) {
    long bits = firstBits(vendor + '\n' + account + '\n' + message.value());
    StringBuilder mark = new StringBuilder("AT");
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i % GROUP == 0) {
        mark.append('-');
      }
      mark.append(DIGITS.charAt((int) (bits >>> (Long.SIZE - BITS))));
      bits <<= BITS;
    }
    return new NoteMark(mark.toString());
  }

  /** All marks in a text, in their order. */
  public static Set<NoteMark> in(String text) {
    Set<NoteMark> marks = new LinkedHashSet<>();
    Matcher found = SHAPE.matcher(text);
    while (found.find()) {
      marks.add(new NoteMark(found.group()));
    }
    return marks;
  }

  private static long firstBits(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return java.nio.ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(NoteMark other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
