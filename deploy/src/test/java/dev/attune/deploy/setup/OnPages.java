package dev.attune.deploy.setup;

import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.helpdesk.Checkpoint;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.MapBackedConfigSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.h2.jdbcx.JdbcDataSource;

/** A ledger in which admins have set things on the pages, with no server on it. */
public final class OnPages {

  public static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  public static final OnPages NONE = new OnPages("");

  private final String url;

  private OnPages(String url) {
    this.url = url;
  }

  /** As it is before its first start. */
  public static OnPages in(Path home) {
    String url = "jdbc:h2:file:" + home.resolve("attune");
    OnPages pages = new OnPages(url);
    pages.database();
    return pages;
  }

  private JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    database.setUser(Keys.load().standard("attune.db.user"));
    database.setPassword("");
    try {
      database.getConnection().close();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  /** As an admin does. */
  public void set(Map<String, String> keys) {
    JdbcDataSource database = database();
    Migrations.run(database);
    SetUp.in(config(true), sealing(database), new MovableClock())
        .change(keys, "olivia@example.com");
  }

  /** As a server that has begun an account leaves its ledger. */
  public void begun(String account, String vendor, String address) {
    JdbcDataSource database = database();
    Migrations.run(database);
    sealing(database)
        .keep(
            books -> {
              books
                  .checkpoints()
                  .begin(account, vendor, new MovableClock().instant(), new Checkpoint("1"));
              books.desks().learn(account, null, address);
            });
  }

  /** As a command begins that has not looked into the ledger. */
  public void forget() {
    LedgerSource.take(Map.of());
  }

  /** The file that names the ledger, above the pages. */
  public Config config(boolean withKey) {
    Map<String, String> file = new HashMap<>(Map.of("attune.db.url", url));
    if (withKey) {
      file.put("attune.secret-key", KEY);
    }
    return below(file);
  }

  /** What is set on the pages, below a file. */
  static Config below(Map<String, String> file) {
    return new SmallRyeConfigBuilder()
        .withSources(
            new LedgerSource(), new MapBackedConfigSource("attune.properties", file, 200) {})
        .build();
  }

  /** A ledger that keeps secrets, by {@link #KEY}. */
  static Ledger sealing(DataSource database) {
    return new Ledger(database, "one", new AesSeal(List.of(KEY), new SecureRandom()));
  }
}
