package dev.attune.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.attune.note.NoteMark;
import dev.attune.sandbox.Sandbox;
import dev.attune.sandbox.SandboxOptions;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the built demo twice on one directory, then looks at what stands in the sandboxes. */
class DemoIT {

  private static final List<String> VENDORS = List.of("zendesk", "freshdesk");
  private static final long MINUTES = 6;

  @TempDir private static Path parent;

  private static Run first = new Run(-1, "", List.of(), List.of(), 0);
  private static Run second = first;

  /** What a run left behind. */
  private record Run(
      int status,
      String said,
      List<JsonObject> notes,
      List<JsonObject> publicByUs,
      long publicMessages) {}

  @BeforeAll
  static void run_twice() throws Exception {
    first = demo();
    second = demo();
  }

  @Test
  void both_runs_account_for_every_reply() {
    assertThat(first.status()).as(first.said()).isZero();
    assertThat(second.status()).as(second.said()).isZero();
  }

  @Test
  void notes_are_written_and_no_reply_has_two() {
    List<NoteMark> marks = marks(first.notes());

    assertThat(marks).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void nothing_that_a_customer_can_see_is_written() throws IOException {
    assertThat(first.publicByUs()).isEmpty();
    assertThat(second.publicByUs()).isEmpty();
    assertThat(second.publicMessages()).isEqualTo(publicMessagesOfAFreshSandbox());
  }

  @Test
  void the_second_run_writes_no_note() {
    assertThat(ids(second.notes())).isEqualTo(ids(first.notes()));
  }

  @Test
  void every_answered_ticket_is_in_the_export_with_a_score_or_a_reason() throws IOException {
    Set<String> exported = new HashSet<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(directory().resolve("reviews.csv"))) {
      for (NamedCsvRecord row : rows) {
        exported.add(row.getField("account") + "/" + row.getField("ticket"));
        assertThat(row.getField("score") + row.getField("unscored")).isNotEmpty();
      }
    }
    assertThat(exported).containsAll(answered());
  }

  private static Run demo() throws Exception {
    Path said = parent.resolve("said.txt");
    String home = System.getProperty("dev.attune.home", "target");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddev.attune.home=" + home,
                "-cp",
                home + "/cli/*",
                "dev.attune.deploy.cli.Main",
                "demo",
                "--once",
                "--dir",
                directory().toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
    }
    int status = process.waitFor();
    try (Sandbox sandbox = Sandbox.start(kept())) {
      return new Run(
          status,
          Files.readString(said),
          listed(sandbox, "/notes"),
          listed(sandbox, "/public-by-api"),
          publicMessages(sandbox));
    }
  }

  private static Path directory() {
    return parent.resolve("demo");
  }

  private static SandboxOptions kept() {
    return SandboxOptions.defaults(Clock.systemUTC())
        .withoutSeed()
        .withStateDir(directory().resolve("sandbox"));
  }

  private static long publicMessagesOfAFreshSandbox() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(Clock.systemUTC()))) {
      return publicMessages(sandbox);
    }
  }

  private static long publicMessages(Sandbox sandbox) throws IOException {
    long messages = 0;
    for (String vendor : VENDORS) {
      URI counts = URI.create(sandbox.controlUrl() + "/" + vendor + "/counts");
      messages += new Http().json(counts).asJsonObject().getInt("public");
    }
    return messages;
  }

  private static Set<String> answered() throws IOException {
    Set<String> answered = new HashSet<>();
    try (Sandbox sandbox = Sandbox.start(kept())) {
      for (String vendor : VENDORS) {
        URI control = URI.create(sandbox.controlUrl() + "/" + vendor);
        Desk desk = new SandboxDesk(vendor + "-demo", control, new Http());
        desk.tickets().stream()
            .filter(ticket -> ticket.answers() > 0)
            .forEach(ticket -> answered.add(desk.account() + "/" + ticket.number()));
      }
    }
    return answered;
  }

  private static List<JsonObject> listed(Sandbox sandbox, String what) throws IOException {
    Stream<JsonObject> all = Stream.empty();
    for (String vendor : VENDORS) {
      URI list = URI.create(sandbox.controlUrl() + "/" + vendor + what);
      all =
          Stream.concat(
              all, new Http().json(list).asJsonArray().stream().map(JsonValue::asJsonObject));
    }
    return all.toList();
  }

  private static List<NoteMark> marks(List<JsonObject> notes) {
    return notes.stream().flatMap(note -> NoteMark.in(note.getString("text")).stream()).toList();
  }

  private static Set<String> ids(List<JsonObject> notes) {
    Set<String> ids = new HashSet<>();
    notes.forEach(note -> ids.add(String.valueOf(note.get("id"))));
    return ids;
  }
}
