package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void lines_are_numbered_from_one_and_empty_ones_count() throws IOException {
    assertThat(read("a\n\nb")).containsExactly("1:a", "2:", "3:b");
  }

  @Test
  void a_last_line_may_end_or_not() throws IOException {
    assertThat(read("a\n")).isEqualTo(read("a"));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
    assertThat(read("\uFEFFa")).containsExactly("1:a");
  }

  @Test
  void files_that_were_joined_have_a_byte_order_mark_in_their_midst() throws IOException {
    assertThat(read("a\n\uFEFFb\n\uFEFF\nc\uFEFF"))
        .containsExactly("1:a", "2:b", "3:", "4:c\uFEFF");
  }

  @Test
  void what_only_begins_like_a_byte_order_mark_is_kept() throws IOException {
    assertThat(read("ﻀ")).containsExactly("1:ﻀ");
  }

  @Test
  void of_a_line_past_the_bound_only_the_number_is_kept() throws IOException {
    assertThat(read("12345678\n123456789\nb"))
        .containsExactly("1:12345678", "2 is too long", "3:b");
  }

  @Test
  void nothing_has_no_line() throws IOException {
    assertThat(read("")).isEmpty();
  }

  private static List<String> read(String text) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 8);
    List<String> read = new ArrayList<>();
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read.add(shown(line.get()));
    }
    return read;
  }

  private static String shown(Lines.Line line) {
    return line.tooLong()
        ? line.number() + " is too long"
        : line.number() + ":" + new String(line.bytes().value(), StandardCharsets.UTF_8);
  }
}
