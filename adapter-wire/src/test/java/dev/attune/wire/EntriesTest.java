package dev.attune.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EntriesTest {

  private static final Entries ROWS = new Entries("rows", Row.class, List.of("id"));

  private final Json json = new Json();

  /** An entry. */
  public record Row(@Nullable Long id, @Nullable Integer size, @Nullable Boolean reduced) {}

  /** A list of them. */
  public record Rows(List<Row> rows, @Nullable Boolean more) {}

  @Test
  void an_odd_entry_is_reduced_to_what_names_it_and_the_others_are_as_they_were() throws Exception {
    Rows read = read("{\"rows\":[{\"id\":1,\"size\":2},{\"id\":3,\"size\":[]}],\"more\":true}");
    assertThat(read.rows()).containsExactly(new Row(1L, 2, null), new Row(3L, null, true));
    assertThat(read.more()).isTrue();
  }

  @Test
  void what_names_it_may_be_odd_too_and_is_counted_all_the_same() throws Exception {
    assertThat(read("{\"rows\":[{\"id\":[1]},7]}").rows())
        .containsExactly(new Row(null, null, true), new Row(null, null, true));
  }

  @Test
  void an_answer_that_is_odd_itself_is_not_read() {
    for (String odd : List.of("<html>", "[]", "{\"rows\":{}}", "{\"rows\":[],\"more\":[]}")) {
      assertThatThrownBy(() -> read(odd)).as(odd).isInstanceOf(Json.Malformed.class);
    }
  }

  private Rows read(String text) throws Json.Malformed {
    return json.read(text, Rows.class, ROWS);
  }
}
