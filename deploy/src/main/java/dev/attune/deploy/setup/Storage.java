package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.deploy.ledger.Seal;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** The container's pool, and the ledger in it. Transactions are the ledger's own. */
@DataSourceDefinition(
    name = Storage.POOL,
    className = "dev.attune.deploy.setup.AnyDataSource",
    transactional = false,
    initialPoolSize = 1,
    minPoolSize = 1,
    maxPoolSize = 16,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      // when one turns out to be dead, the others are not waited for one by one
      "fish.payara.fail-all-connections=true"
    })
@ApplicationScoped
public class Storage {

  static final String POOL = "java:app/jdbc/attune";

  @Resource(lookup = POOL)
  @SuppressWarnings("NullAway.Init") // by the container
  private DataSource pool;

  /** The ledger, its tables brought up to date. */
  @Produces
  @Singleton
  Ledger ledger(Config config, Clock clock) {
    Configuration configuration = ours(config);
    Configuration.Database database = configuration.database();
    AnyDataSource.choose(database);
    Migrations.run(AnyDataSource.isPostgres(database) ? AnyDataSource.patient(database) : pool);
    Seal seal = configuration.seal();
    Ledger ledger = new Ledger(pool, UUID.randomUUID().toString(), seal);
    SealCheck.require(ledger, seal, clock.instant());
    return ledger;
  }

  /** As it is without the ledger, where more may be set. */
  private static Configuration ours(Config config) {
    Configuration configuration = new Configuration(config);
    configuration.verifyBeforeLedger();
    return configuration;
  }

  /** The only clock there is. */
  @Produces
  @Singleton
  LedgerClock clock(Config config) {
    AnyDataSource.choose(ours(config).database());
    return new LedgerClock(pool, Clock.systemUTC(), System::nanoTime);
  }
}
