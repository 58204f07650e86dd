package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.Gate;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.helpdesk.Secret;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** A database machine that loses its power closes no connection: it just says nothing any more. */
class SilentDatabaseTest {

  @Test
  void a_silent_database_is_waited_for_a_minute() {
    PGSimpleDataSource postgres = of("jdbc:postgresql://db.example/attune");
    assertThat(postgres.getSocketTimeout()).isEqualTo(60);
    assertThat(postgres.getConnectTimeout()).isEqualTo(10);
    assertThat(postgres.getTcpKeepAlive()).isTrue();
    assertThat(postgres.getDatabaseName()).isEqualTo("attune");
  }

  @Test
  void an_address_that_says_how_long_counts() {
    PGSimpleDataSource postgres =
        of("jdbc:postgresql://db.example/attune?socketTimeout=7&tcpKeepAlive=false&ssl=true");
    assertThat(postgres.getSocketTimeout()).isEqualTo(7);
    assertThat(postgres.getConnectTimeout()).isEqualTo(10);
    assertThat(postgres.getTcpKeepAlive()).isFalse();
    assertThat(postgres.getSsl()).isTrue();
  }

  @Test
  void a_migration_takes_as_long_as_it_needs() {
    DataSource patient = AnyDataSource.patient(database("jdbc:postgresql://db.example/attune"));
    assertThat(((PGSimpleDataSource) patient).getSocketTimeout()).isZero();
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void work_on_a_silent_database_fails_and_goes_on_once_it_speaks() throws Exception {
    URI direct = address(Databases.postgres());
    try (Gate gate = new Gate(direct.getHost(), direct.getPort())) {
      String through = "jdbc:postgresql://127.0.0.1:" + gate.port() + direct.getPath();
      Migrations.run(AnyDataSource.patient(database(through)));
      Ledger ledger = new Ledger(of(through + "?socketTimeout=1"));
      assertThat(accounts(ledger)).isEmpty();
      gate.hold();
      assertThatThrownBy(() -> accounts(ledger))
          .isInstanceOf(LedgerFailure.class)
          .hasMessageContaining("it can't be reached");
      gate.open();
      assertThat(accounts(ledger)).isEmpty();
    }
  }

  private static List<?> accounts(Ledger ledger) {
    return ledger.ask(books -> books.nodes().all());
  }

  private static URI address(DataSource database) throws SQLException, IOException {
    try (var connection = database.getConnection()) {
      String url = connection.getMetaData().getURL();
      return URI.create(url.substring("jdbc:".length()));
    }
  }

  private static PGSimpleDataSource of(String url) {
    return (PGSimpleDataSource) AnyDataSource.of(database(url));
  }

  private static Configuration.Database database(String url) {
    return new Configuration.Database(url, "postgres", new Secret(""));
  }
}
