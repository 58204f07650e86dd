package dev.attune.rt.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue, and who gets a mail of each comment in it.
 *
 * @param adminCcs null where RT doesn't say, which is not the same as nobody
 */
public record Queue(
    @JsonbProperty("Name") @Nullable String name,
    @JsonbProperty("AdminCc") @Nullable List<Ref> adminCcs) {

  public Queue {
    adminCcs = adminCcs == null ? null : List.copyOf(adminCcs);
  }
}
