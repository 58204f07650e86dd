package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.bench.Bench;
import dev.attune.note.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {

  private final Bench bench = new Bench().begun();

  @Test
  void a_switch_for_notes_that_nobody_understands_hides_nothing_else() {
    Account account =
        new Account(
            "desk",
            bench.desk,
            Scope.EVERYONE,
            null,
            () -> {
              throw new IllegalStateException("attune.notes must be one of on, off, not of");
            });
    AccountStatus status = standings(account).all().get(0);

    assertThat(status.notesSwitch()).isEqualTo("unreadable");
    assertThat(status.caughtUp()).isTrue();
  }

  @Test
  void a_switch_is_told_as_it_is_set() {
    assertThat(standings(bench.account()).all().get(0).notesSwitch()).isEqualTo("on");
  }

  private Standings standings(Account account) {
    return new Standings(
        bench.ledger, new Accounts(() -> List.of(account)), new Calls(), bench.clock);
  }
}
