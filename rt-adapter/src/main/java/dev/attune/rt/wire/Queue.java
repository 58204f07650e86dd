package dev.attune.rt.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue, and who gets a mail of each comment in it. */
public record Queue(
    @JsonbProperty("Name") @Nullable String name, @JsonbProperty("AdminCc") List<Ref> adminCcs) {

  public Queue {
    adminCcs = adminCcs == null ? List.of() : List.copyOf(adminCcs);
  }
}
