package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.Test;

class LedgerFailureTest {

  @Test
  void a_full_disk_is_named_and_what_to_do() {
    assertThat(message("53100", "could not extend file \"base/1/2\": a customer's words"))
        .isEqualTo(
            "the ledger's database failed: its disk is full; make room there (SQL state 53100);"
                + " nothing is lost, what was under way is done again");
  }

  @Test
  void a_database_that_is_away_is_named_by_the_class_of_its_state() {
    assertThat(message("08006", "")).contains(": it can't be reached (SQL state 08006);");
    assertThat(message("53300", "")).contains(": it is out of memory or connections (");
  }

  @Test
  void a_pool_that_tells_no_state_is_away() {
    assertThat(new LedgerFailure(new ConnectionException(new SQLException("refused"))))
        .hasMessageContaining(": it can't be reached; nothing is lost");
  }

  @Test
  void another_state_is_told_as_it_is_and_never_the_databases_own_words() {
    assertThat(message("22001", "value too long: a customer's words"))
        .contains("(SQL state 22001)")
        .doesNotContain("customer");
  }

  @Test
  void an_embedded_database_is_out_of_room_only_where_its_file_failed() {
    SQLException general = new SQLException("General error", "HY000");
    assertThat(new LedgerFailure(new TransactionException(general)).getMessage())
        .contains(": it failed within itself;")
        .doesNotContain("make room");
    general.initCause(new IOException("No space left on device"));
    assertThat(new LedgerFailure(new TransactionException(general)).getMessage())
        .contains("make room on its disk");
  }

  private static String message(String state, String words) {
    return String.valueOf(
        new LedgerFailure(new TransactionException(new SQLException(words, state))).getMessage());
  }
}
