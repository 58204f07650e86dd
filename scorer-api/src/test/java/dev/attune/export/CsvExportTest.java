package dev.attune.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

  private static final String HEADING =
      "conversation,message,index,agent,by,account,ticket,ticket_url,at,channel,brand,group,tags,"
          + "score,fit,need,emotions,cue,cue_answered,acknowledgement,acknowledgement_evidence,"
          + "understanding,understanding_evidence,action,action_evidence,exploration,"
          + "exploration_evidence,flags,gap,gap_emotional,gap_cognitive,gap_compassionate,"
          + "confidence,worked,try,shift,csat,note,verdict,dispute,unscored,rubric,scorer\r\n";

  @Test
  void the_file_begins_with_a_byte_order_mark_and_the_columns_of_the_format() throws IOException {
    assertThat(csv()).isEqualTo("\uFEFF" + HEADING);
  }

  @Test
  void a_review_fills_its_cells_in_the_order_of_the_columns() throws IOException {
    assertThat(csv(Rows.ticket()))
        .endsWith(
            HEADING
                + "c-1,m2,1,a7,agent,shop,4711,https://shop.example.com/tickets/4711,"
                + "2026-01-05T11:02:00Z,email,Vela,Returns,wedding; vip,"
                + "8,1,3,frustration; anxiety,my sister's wedding on Saturday,false,"
                + "1,We apologise for the inconvenience,0,,1,Please allow | 5-7 business days,0,,"
                + "canned; dismissive,3,0,2,1,0.83,You gave a time frame.,,,bad,written,,,,"
                + "default@1,embedded@1\r\n");
  }

  @Test
  void an_unscored_message_has_a_row_with_its_reason_and_no_marks() throws IOException {
    assertThat(csv(Rows.unscored(Rows.FILE)))
        .endsWith(HEADING + "c-1,m2,1,,bot,,,,,other" + ",".repeat(31) + "nothing to answer,,\r\n");
  }

  @Test
  void a_merged_message_has_no_row_of_its_own() throws IOException {
    assertThat(csv(Rows.merged())).isEqualTo(csv());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\")",
        "+49 170 1234567",
        "-cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "  =1+1",
        "\u200b=1+1",
        "\u00a0=1+1"
      })
  void text_that_a_spreadsheet_would_run_is_defused(String words) throws IOException {
    CsvRecord record = records(csv(Rows.saying(words))).get(1);
    assertThat(record.getField(0)).isEqualTo("'" + words);
    assertThat(record.getField(3)).isEqualTo("'" + words);
  }

  @Test
  void numbers_stay_numbers_when_they_are_below_zero() {
    assertThat(Cell.of(-3).shown()).isEqualTo("-3");
  }

  @Test
  void ordinary_text_stays_as_it_is() {
    assertThat(Cell.of("5 = 5, it's fine").shown()).isEqualTo("5 = 5, it's fine");
  }

  @Test
  void commas_quotes_and_line_breaks_come_back_whole() throws IOException {
    String words = "She said \"no, never\"\r\nand left;\nfür immer 🙂";
    assertThat(records(csv(Rows.saying(words))).get(1).getField(34)).isEqualTo(words);
  }

  @Test
  void half_surrogates_and_control_characters_are_replaced_one_by_one() throws IOException {
    assertThat(records(csv(Rows.saying("a\ud83d\0b\uffff"))).get(1).getField(0))
        .isEqualTo("a\ufffd\ufffdb\ufffd");
  }

  private static String csv(ReviewRow... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvExport export = new CsvExport(bytes)) {
      for (ReviewRow row : rows) {
        export.write(row);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<CsvRecord> records(String csv) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
      return reader.stream().toList();
    }
  }
}
