package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.export.ReviewFile;
import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.ticket.TicketId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetAsideRowsTest {

  private static final int PAGE = 7;

  private final Ledger ledger = new Ledger(Databases.ready());
  private final Instant now = new MovableClock().instant();

  @Test
  void all_tickets_that_were_set_aside_are_exported_however_many() throws IOException {
    account("desk");
    for (int ticket = 0; ticket < 150; ticket++) {
      setAside("desk", "t" + ticket, now.plusSeconds(ticket / 10));
    }
    assertThat(exported(null, null)).hasSize(150).doesNotHaveDuplicates();
    assertThat(exported(null, now.plusSeconds(9))).hasSize(60);
  }

  @Test
  void those_of_every_account_are_unless_one_is_asked_for() throws IOException {
    account("desk");
    account("left");
    setAside("desk", "t1", now);
    setAside("left", "t2", now);
    assertThat(exported(null, null)).hasSize(2);
    assertThat(exported("desk", null)).singleElement().asString().contains("\"t1\"");
  }

  private void account(String name) {
    ledger.keep(books -> books.checkpoints().begin(name, "fake", now, new Checkpoint("start")));
  }

  private void setAside(String account, String number, Instant at) {
    TicketId ticket = new TicketId(account, number);
    ledger.keep(books -> books.tickets().remember(ticket, at));
    ledger.keep(
        books ->
            books
                .tickets()
                .setAside(
                    books.tickets().claim(account, at, at.plusSeconds(9)).orElseThrow(),
                    "it is cut off",
                    at));
  }

  private List<String> exported(@Nullable String account, @Nullable Instant since)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReviewFile file = ReviewFormat.labelled("jsonl").orElseThrow().begin(out);
    new SetAsideRows(ledger, PAGE).write(new Filter(since, null, account, null), file);
    file.complete();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
