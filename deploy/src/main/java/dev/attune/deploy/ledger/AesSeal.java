package dev.attune.deploy.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter mode, a fresh nonce for each text. A sealed text names its key by a
 * fingerprint, so that keys can be changed: the first encrypts, all of them decrypt. Thread-safe.
 */
public final class AesSeal implements Seal {

  static final int KEY_BYTES = 32;

  private static final Pattern SEALED = Pattern.compile("\\{aes1:([0-9a-f]{8})}(.*)");
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int FINGERPRINT_BYTES = 4;

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String current;
  private final SecureRandom random;

  /**
   * Keys as text, each 32 bytes in base64.
   *
   * @param texts at least one; the first encrypts
   * @throws IllegalArgumentException when one is no such key; names none
   */
  public AesSeal(List<String> texts, SecureRandom random) {
    this.random = random;
    for (String text : texts) {
      byte[] key = bytes(text);
      keys.put(fingerprint(key), new SecretKeySpec(key, "AES"));
    }
    this.current = keys.keySet().iterator().next();
  }

  static boolean isSealed(String text) {
    return text.startsWith("{aes1:");
  }

  static String keyOf(String sealed) {
    Matcher parts = SEALED.matcher(sealed);
    return parts.matches() ? parts.group(1) : "unknown";
  }

  @Override
  public String key() {
    return current;
  }

  /** The fingerprints of all keys. */
  public List<String> all() {
    return List.copyOf(keys.keySet());
  }

  @Override
  public String seal(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] secret =
        run(Cipher.ENCRYPT_MODE, current, nonce, text.getBytes(StandardCharsets.UTF_8), place);
    byte[] both = ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
    return "{aes1:" + current + "}" + Base64.getEncoder().encodeToString(both);
  }

  @Override
  public String open(String sealed, String place) {
    Matcher parts = SEALED.matcher(sealed);
    if (!parts.matches()) {
      return sealed;
    }
    try {
      byte[] both = Base64.getDecoder().decode(parts.group(2));
      byte[] text =
          run(
              Cipher.DECRYPT_MODE,
              parts.group(1),
              Arrays.copyOf(both, NONCE_BYTES),
              Arrays.copyOfRange(both, NONCE_BYTES, both.length),
              place);
      return new String(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new SealFailure(parts.group(1));
    }
  }

  private byte[] run(int mode, String key, byte[] nonce, byte[] text, String place) {
    SecretKeySpec known = keys.get(key);
    if (known == null) {
      throw new SealFailure(key);
    }
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, known, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new SealFailure(key);
    }
  }

  private static byte[] bytes(String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text.strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // told below, without the key
    }
    throw new IllegalArgumentException(
        "must be 32 bytes in base64, as `openssl rand -base64 32` makes them");
  }

  private static String fingerprint(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
