package dev.attune.deploy.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.export.Columns;
import dev.attune.export.Extras;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxExportTest {

  @TempDir private Path directory;

  @Test
  void a_heading_row_names_every_column_in_order() throws IOException {
    String sheet = sheet(workbook(10), 1);

    assertThat(sheet)
        .contains(
            Columns.names().stream()
                .map(name -> ">" + name + "<")
                .toList()
                .toArray(CharSequence[]::new));
    assertThat(sheet.indexOf(">conversation<")).isLessThan(sheet.indexOf(">scorer<"));
  }

  @Test
  void a_reply_is_a_row_and_a_merged_message_none() throws IOException {
    String sheet = sheet(workbook(10, unscored("a7"), merged(), unscored("a8")), 1);

    assertThat(sheet.split("<row ", -1)).hasSize(1 + 1 + 2);
    assertThat(sheet).contains("no text");
  }

  @Test
  void a_name_that_a_spreadsheet_would_run_is_defused() throws IOException {
    String sheet = sheet(workbook(10, unscored("=HYPERLINK(\"http://evil.example\")")), 1);

    assertThat(sheet).contains(">&apos;=HYPERLINK(").doesNotContain("<f>");
  }

  @Test
  void a_full_sheet_is_followed_by_another_with_its_own_heading() throws IOException {
    Path workbook = workbook(2, unscored("a"), unscored("b"), unscored("c"));

    assertThat(sheet(workbook, 1).split("<row ", -1)).hasSize(1 + 1 + 2);
    assertThat(sheet(workbook, 2)).contains(">conversation<", ">c<");
  }

  @Test
  void a_cell_longer_than_excel_holds_is_cut_and_says_so() throws IOException {
    String sheet = sheet(workbook(10, unscored("x".repeat(40_000))), 1);

    assertThat(sheet.contains("x".repeat(32_766))).isTrue();
    assertThat(sheet.contains("x".repeat(32_767))).isFalse();
    assertThat(sheet).contains("x&#x2026;<");
  }

  @Test
  void no_row_at_all_still_makes_a_workbook() throws IOException {
    assertThat(sheet(workbook(10), 1)).contains(">conversation<");
  }

  private static ReviewRow unscored(String agent) {
    return row(agent, new NotScored(UnscoredReason.NO_TEXT));
  }

  private static ReviewRow merged() {
    return row("a7", new MergedInto(new MessageId("m4")));
  }

  private static ReviewRow row(String agent, ReviewRow.Outcome outcome) {
    Origin origin = Origin.file(Channel.CHAT, null);
    return new ReviewRow(
        "c-1", new MessageId("m2"), 1, List.of(), agent, false, outcome, origin, Map.of());
  }

  private Path workbook(int rowsASheet, ReviewRow... rows) throws IOException {
    Path file = directory.resolve("reviews.xlsx");
    XlsxExport export = new XlsxExport(Files.newOutputStream(file), Extras.NONE, rowsASheet);
    for (ReviewRow row : rows) {
      export.write(row);
    }
    export.complete();
    return file;
  }

  private static String sheet(Path workbook, int number) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
