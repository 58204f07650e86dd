package dev.attune.zendesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * By which way something came.
 *
 * @param channel {@code email}, {@code web}, {@code api}, {@code chat}, {@code rule} …
 */
public record Via(@Nullable String channel, @Nullable Source source) {

  /**
   * @param rel what brought it about, such as {@code merge} or {@code trigger}
   */
  public record Source(@Nullable String rel) {}

  public String name() {
    return channel == null ? "" : channel;
  }

  public String reason() {
    return source == null || source.rel() == null ? "" : source.rel();
  }
}
