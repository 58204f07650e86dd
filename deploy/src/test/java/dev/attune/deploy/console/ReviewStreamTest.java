package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Page;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.export.Extras;
import dev.attune.export.ReviewRow;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewStreamTest {

  private static final Place SECOND = new Place(Instant.parse("2026-03-02T10:00:00Z"), 1);

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path directory;

  @Test
  void an_export_whose_second_page_fails_is_no_workbook() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReviewStream failing =
        new ReviewStream(
            (place, filter, size) -> {
              if (place.equals(SECOND)) {
                throw new IllegalStateException("the database is gone");
              }
              return new Page(List.of(row("m1")), SECOND);
            },
            (filter, file) -> {});

    assertThatThrownBy(() -> failing.write(ReviewFormat.XLSX, Extras.NONE, Filter.ALL, out))
        .hasMessage("the database is gone");
    assertThatThrownBy(() -> entries(out)).isInstanceOf(ZipException.class);
  }

  @Test
  void a_whole_export_is_a_workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    whole().write(ReviewFormat.XLSX, Extras.NONE, Filter.ALL, out);

    assertThat(entries(out)).isPositive();
  }

  @Test
  void every_page_is_in_it_and_behind_them_what_could_not_be_read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    whole().write(ReviewFormat.JSONL, Extras.NONE, Filter.ALL, out);

    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
        .extracting(line -> line.replaceFirst(".*\"message\":\"([^\"]*)\".*", "$1"))
        .containsExactly("m1", "ticket 7");
  }

  @ParameterizedTest
  @EnumSource(ReviewFormat.class)
  void a_file_begins_before_its_second_page_is_looked_for(ReviewFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> sent = new ArrayList<>();
    new ReviewStream(
            (place, filter, size) -> {
              sent.add(out.size());
              return place.equals(SECOND)
                  ? new Page(List.of(), SECOND)
                  : new Page(List.of(row("m1")), SECOND);
            },
            (filter, file) -> {})
        .write(format, Extras.NONE, Filter.ALL, out);

    assertThat(sent).hasSize(2);
    assertThat(sent.get(0)).isZero();
    assertThat(sent.get(1)).isPositive();
  }

  private static ReviewStream whole() {
    return new ReviewStream(
        (place, filter, size) ->
            place.equals(SECOND)
                ? new Page(List.of(), SECOND)
                : new Page(List.of(row("m1")), SECOND),
        (filter, file) -> file.write(row("ticket 7")));
  }

  private int entries(ByteArrayOutputStream out) throws IOException {
    Path file = directory.resolve("reviews.xlsx");
    Files.write(file, out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size();
    }
  }

  private static ReviewRow row(String message) {
    return new ReviewRow(
        "c",
        new MessageId(message),
        0,
        List.of(),
        "a7",
        false,
        new ReviewRow.NotScored(UnscoredReason.NO_TEXT),
        ReviewRow.Origin.file(Channel.EMAIL, null),
        Map.of());
  }
}
