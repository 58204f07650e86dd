package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Crash;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.note.NoteMark;
import dev.attune.ticket.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Kills the process at every dangerous instant there is, and lets another one go on. */
class CrashTest {

  private static final int REPLIES = 5;

  @Test
  void killed_at_any_instant_nothing_is_lost_and_nothing_noted_twice() {
    List<String> wrong = new ArrayList<>();
    int instant = 0;
    while (survives(Databases.ready(), instant, wrong)) {
      instant++;
    }
    assertThat(wrong).isEmpty();
    assertThat(instant).as("instants tried").isGreaterThan(100);
  }

  @Test
  void killed_at_instants_on_postgresql_nothing_is_lost_and_nothing_noted_twice() {
    List<String> wrong = new ArrayList<>();
    for (int instant = 0; instant < 200; instant += 37) {
      DataSource database = Databases.postgres();
      Migrations.run(database);
      survives(database, instant, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /** False when the run ended before the instant came. */
  private static boolean survives(DataSource database, int instant, List<String> wrong) {
    Bench bench = new Bench(database);
    say(bench.begun());
    bench.fuse.light(instant);
    String where = "never";
    for (int minute = 0; minute < 10; minute++) {
      try {
        bench.work();
      } catch (Crash crash) {
        where = instant + ", " + crash.getMessage();
        bench.fuse.light(Integer.MAX_VALUE);
      }
      bench.clock.move(Duration.ofMinutes(1));
    }
    bench.fuse.light(Integer.MAX_VALUE);
    check(bench, where, wrong);
    return !where.equals("never");
  }

  private static void say(Bench bench) {
    for (String ticket : List.of("1", "2", "3")) {
      bench.desk.customer(ticket, "Where is it?");
      bench.desk.agent(ticket, "a" + ticket, "cold answer");
    }
    bench.desk.customer("1", "And the other?");
    bench.desk.agent("1", "a1", "cold too");
    bench.desk.customer("2", "And?");
    bench.desk.agent("2", "a2", "warm answer");
  }

  private static void check(Bench bench, String where, List<String> wrong) {
    long reviewed = bench.rows().stream().filter(row -> row.outcome() instanceof Reviewed).count();
    if (reviewed != REPLIES) {
      wrong.add(where + ": reviewed " + reviewed);
    }
    for (ReviewRow row : bench.rows()) {
      NoteMark mark = NoteMark.of("fake", "desk", row.message());
      long notes =
          bench.desk.ticket(row.conversation()).internal().stream()
              .filter(text -> text.contains(mark.value()))
              .count();
      if (notes != 1) {
        wrong.add(where + ": message " + row.message() + " has " + notes + " notes");
      }
    }
    if (!bench.noteStates().keySet().equals(java.util.Set.of("written"))) {
      wrong.add(where + ": " + bench.noteStates());
    }
    if (bench.desk.ticket("1").messages().stream().filter(Message::isPublic).count() != 4) {
      wrong.add(where + ": something public was written");
    }
  }
}
