package dev.attune.zendesk.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups or brands by id. */
public record Names(
    @Nullable List<Named> groups, @Nullable List<Named> brands, CommentPage.@Nullable Meta meta) {

  public record Named(@Nullable Long id, @Nullable String name) {}

  /** The cursor of the next page, or null on the last. */
  public @Nullable String next() {
    return meta != null && Boolean.TRUE.equals(meta.hasMore()) ? meta.afterCursor() : null;
  }

  public Map<Long, String> byId() {
    Map<Long, String> names = new HashMap<>();
    for (List<Named> some : java.util.Arrays.asList(groups, brands)) {
      if (some != null) {
        some.stream()
            .filter(one -> one.id() != null && one.name() != null)
            .forEach(one -> names.put(one.id(), one.name()));
      }
    }
    return names;
  }
}
