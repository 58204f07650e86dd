package dev.attune.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.attune.deploy.launch.Ports;
import dev.attune.note.NoteMark;
import dev.attune.sandbox.rt.RtInstallation;
import dev.attune.ticket.MessageId;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day at a real helpdesk: customers mail, agents answer, the server reads, judges and notes, and
 * is killed twice in between. Then everything that RT holds and has sent is looked at.
 */
class RequestTrackerIT {

  @TempDir private static Path directory;

  private static @Nullable RtDay day;
  private static List<JsonObject> reviews = List.of();
  private static List<RtNote> notes = List.of();
  private static String noted = "";

  @BeforeAll
  static void a_day_passes() throws Exception {
    Optional<String> missing = RtInstallation.missing("1".equals(System.getenv("ATTUNE_INSTALL")));
    if (missing.isPresent()) {
      System.err.println("SKIPPED, and the real helpdesk NOT tested: " + missing.get());
      abort(missing.get());
    }
    int port = Ports.free();
    RtDay today = RtDay.begins(directory.resolve("rt"), port);
    day = today;
    try (RtAttune attune = RtAttune.starts(directory, port, today)) {
      attune.untilReady();
      morning(today);
      untilTheFirstNote(today);
      attune.isKilled();
      noon(today);
      attune.startsAgain();
      attune.untilReady();
      attune.isKilled();
      attune.startsAgain();
      attune.untilReady();
      evening(today);
      attune.untilDone(today.answers());
      reviews = attune.reviews();
    }
    notes = RtNote.on(today.root());
  }

  private static void morning(RtDay today) throws IOException {
    noted = today.customerWrites("nora");
    today.agentAnswersColdly("alice", noted);
    today.customerAsksAgain("nora", noted);
    String byMail = today.customerWrites("omar");
    today.agentAnswersByMail("bert", byMail);
    String kindly = today.customerWrites("pia");
    today.agentTellsAnother(kindly);
    today.agentAnswersKindly("alice", kindly);
  }

  private static void untilTheFirstNote(RtDay today) throws Exception {
    while (RtNote.on(today.root()).isEmpty()) {
      Thread.sleep(50);
    }
  }

  private static void noon(RtDay today) throws IOException {
    today.agentAnswersColdly("bert", noted);
    today.agentAnswersColdly("alice", today.customerWrites("quentin"));
  }

  private static void evening(RtDay today) throws IOException {
    today.agentAnswersByMail("alice", today.customerWrites("rosa"));
    today.customerWrites("sven");
  }

  @AfterAll
  static void the_desk_closes() {
    if (day != null) {
      day.close();
    }
  }

  @Test
  void every_answer_is_reviewed_exactly_once() {
    assertThat(reviews)
        .extracting(row -> row.getString("message"))
        .containsExactlyInAnyOrderElementsOf(today().answers());
    assertThat(reviews).allSatisfy(row -> assertThat(row).containsKey("score"));
  }

  @Test
  void a_note_stands_once_for_each_answer_that_was_due_one() {
    List<String> due = new ArrayList<>();
    for (JsonObject row : reviews) {
      if (state(row).equals("written")) {
        due.add(mark(row).value());
      }
    }
    assertThat(due).hasSizeGreaterThan(2);
    assertThat(notes.stream().flatMap(note -> note.marks().stream()).map(NoteMark::value))
        .containsExactlyInAnyOrderElementsOf(due);
  }

  @Test
  void no_note_is_left_undone() {
    assertThat(reviews).allSatisfy(row -> assertThat(state(row)).isIn("none", "written", "held"));
  }

  @Test
  void all_that_our_user_wrote_are_comments() {
    assertThat(notes).isNotEmpty().allSatisfy(note -> assertThat(note.id()).startsWith("Comment "));
  }

  @Test
  void no_customer_can_see_a_note() throws IOException {
    for (Map.Entry<String, String> customer : today().customers().entrySet()) {
      var she = today().rt().asNewcomer(customer.getKey());
      assertThat(she.history(customer.getValue()))
          .isNotEmpty()
          .noneMatch(made -> made.get("Type").getAsString().equals("Comment"));
      for (RtNote note : notes) {
        assertThat(she.status("transaction/" + note.id().replaceAll("\\D", ""))).isEqualTo(403);
      }
    }
  }

  @Test
  void no_mail_holds_a_word_of_ours() throws IOException {
    List<String> mails = today().rt().mail().sent().stream().map(Mails::readable).toList();

    assertThat(mails).anyMatch(mail -> mail.contains("check the tracking page"));
    assertThat(mails).noneMatch(mail -> mail.contains("Attune"));
    for (RtNote note : notes) {
      for (String sentence : Mails.sentences(note.text())) {
        assertThat(mails).noneMatch(mail -> mail.contains(sentence));
      }
    }
  }

  @Test
  void agents_see_the_note_on_the_tickets_own_page() throws Exception {
    Chromium chromium = Chromium.orSkip(directory.resolve("chromium"));
    String page = "/Ticket/History.html?id=" + noted;
    Path picture = Path.of(System.getProperty("dev.attune.home", "target"), "rt-ticket.png");

    assertThat(chromium.text(login(page, "alice", "alice-password")))
        .contains("Only your team can see this note.");
    chromium.picture(login(page, "alice", "alice-password"), picture);
    assertThat(picture).isNotEmptyFile();
  }

  private static String login(String page, String user, String password) {
    return today().rt().url() + page + "&user=" + user + "&pass=" + password;
  }

  private static RtDay today() {
    return Objects.requireNonNull(day);
  }

  private static String state(JsonObject row) {
    return row.get("note") instanceof JsonObject note ? note.getString("state", "") : "none";
  }

  private static NoteMark mark(JsonObject row) {
    return NoteMark.of("rt", "desk", new MessageId(row.getString("message")));
  }
}
