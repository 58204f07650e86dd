package dev.attune.zendesk.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments, oldest first, with the users who wrote them. */
public record CommentPage(List<Comment> comments, List<User> users, @Nullable Meta meta) {

  /**
   * @param hasMore the only word on whether there is a next page: links stay set on the last one
   */
  public record Meta(@Nullable Boolean hasMore, @Nullable String afterCursor) {}

  public CommentPage {
    comments = comments == null ? List.of() : List.copyOf(comments);
    users = users == null ? List.of() : List.copyOf(users);
  }

  /** The cursor of the next page, or null on the last. */
  public @Nullable String next() {
    return meta != null && Boolean.TRUE.equals(meta.hasMore()) ? meta.afterCursor() : null;
  }
}
