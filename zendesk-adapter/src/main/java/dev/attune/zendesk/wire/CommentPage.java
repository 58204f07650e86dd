package dev.attune.zendesk.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comments, oldest first, with the users who wrote them. An answer that doesn't hold them, or
 * doesn't say whether there are more, is refused: taken for the end it would hide what stands
 * there.
 */
public record CommentPage(List<Comment> comments, List<User> users, @Nullable Meta meta) {

  /**
   * @param hasMore the only word on whether there is a next page: links stay set on the last one
   */
  public record Meta(@Nullable Boolean hasMore, @Nullable String afterCursor) {}

  public CommentPage {
    if (comments == null || meta == null || meta.hasMore() == null) {
      throw new IllegalArgumentException("no comments, or no word on whether there are more");
    }
    if (meta.hasMore() && meta.afterCursor() == null) {
      throw new IllegalArgumentException("more comments without a way to them");
    }
    comments = List.copyOf(comments);
    users = users == null ? List.of() : List.copyOf(users);
  }

  /** The cursor of the next page, or null on the last. */
  public @Nullable String next() {
    return meta != null && Boolean.TRUE.equals(meta.hasMore()) ? meta.afterCursor() : null;
  }
}
