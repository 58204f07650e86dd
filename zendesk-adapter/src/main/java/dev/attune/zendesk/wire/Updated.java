package dev.attune.zendesk.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to an update: what it really did. */
public record Updated(@Nullable Audit audit) {

  public record Audit(@Nullable Long id, @Nullable List<Event> events) {}

  public record Event(
      @Nullable Long id,
      @Nullable String type,
      @JsonbProperty("public") @Nullable Boolean visible) {}

  /** The comment as it was taken, if the answer shows one. */
  public Optional<Event> comment() {
    return audit == null || audit.events() == null
        ? Optional.empty()
        : audit.events().stream()
            .filter(event -> "Comment".equals(event.type()) && event.id() != null)
            .findFirst();
  }
}
