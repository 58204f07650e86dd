package dev.attune.deploy.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A mail.
 *
 * @param id the same whenever it is sent again, so that mailboxes show it once; without a domain
 */
public record Letter(String id, String to, String subject, String html, String text) {

  private static final int ID = 24;

  /** Marks that turn the words behind them around, far beyond the name that holds them. */
  private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  public Letter {
    html = TURNING.matcher(html).replaceAll("");
    text = TURNING.matcher(text).replaceAll("");
  }

  /** A digest to somebody. */
  static Letter of(Digest digest, String to, String pages) {
    return new Letter(
        id(digest.kind() + digest.period() + to),
        to,
        DigestText.subject(digest),
        DigestHtml.of(digest, pages),
        DigestText.of(digest, pages));
  }

  static String id(String of) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return "attune." + HexFormat.of().formatHex(hash).substring(0, ID);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
