package dev.attune.wire;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;

/** JSON with under_scored names, as helpdesks write it, to and from records. Thread-safe. */
public final class Json {

  /** The text is not what was expected; says nothing of its content. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("not the JSON that was expected");
    }
  }

  private final Jsonb jsonb =
      JsonbBuilder.create(
          new JsonbConfig()
              .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));

  /** A record of that shape; unknown members are passed over, missing ones are null. */
  public <T> T read(String text, Class<T> shape) throws Malformed {
    try {
      T read = jsonb.fromJson(text, shape);
      if (read == null) {
        throw new Malformed();
      }
      return read;
    } catch (RuntimeException e) { // a binding's, or a record's that refuses what it is made of
      throw new Malformed();
    }
  }

  /** As above, with a list in it whose odd entries are reduced. */
  public <T> T read(String text, Class<T> shape, Entries entries) throws Malformed {
    try {
      return read(text, shape);
    } catch (Malformed e) {
      return read(reduced(text, entries), shape);
    }
  }

  private String reduced(String text, Entries entries) throws Malformed {
    try {
      return entries.reduce(text, this);
    } catch (RuntimeException e) { // no JSON at all, or no such list
      throw new Malformed();
    }
  }

  public String write(Object value) {
    return jsonb.toJson(value);
  }
}
