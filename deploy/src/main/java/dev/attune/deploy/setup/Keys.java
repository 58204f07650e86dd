package dev.attune.deploy.setup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Every key there is, in the order of the file that defines them ({@code
 * META-INF/attune-keys.properties}). Immutable and thread-safe.
 */
public final class Keys {

  private static final String FILE = "/META-INF/attune-keys.properties";
  private static final int PARTS = 3;

  private final Map<String, Key> byName;

  private Keys(Map<String, Key> byName) {
    this.byName = byName;
  }

  /** Reads the keys that ship. */
  public static Keys load() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Keys.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the build lacks " + FILE, e);
    }
  }

  static Keys read(Reader reader) throws IOException {
    Map<String, Key> keys = new LinkedHashMap<>();
    new InOrder(keys).load(reader);
    return new Keys(keys);
  }

  public List<Key> all() {
    return List.copyOf(byName.values());
  }

  /** The key of that name, an account's key too. */
  public Optional<Key> named(String name) {
    return Optional.ofNullable(byName.get(AccountNames.generic(name)));
  }

  /** The default of a key, empty where it has none. */
  public String standard(String name) {
    return named(name)
        .orElseThrow(() -> new IllegalArgumentException("the keys file lacks " + name))
        .standard();
  }

  private static Key parse(String name, String line) {
    String[] parts = line.split("\\|", PARTS);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("key " + name + " needs default | unit | reason");
    }
    return new Key(name, parts[0].strip(), parts[1].strip(), parts[2].strip());
  }

  /** Java's reader of properties keeps no order; this one hands each key on as it comes. */
  private static final class InOrder extends Properties {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, Key> keys;

    InOrder(Map<String, Key> keys) {
      this.keys = keys;
    }

    @Override
    public synchronized @Nullable Object put(Object name, Object line) {
      if (keys.put((String) name, parse((String) name, (String) line)) != null) {
        throw new IllegalArgumentException("key " + name + " is there twice");
      }
      return null;
    }

    @Override
    public synchronized boolean equals(Object other) {
      return this == other;
    }

    @Override
    public synchronized int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
