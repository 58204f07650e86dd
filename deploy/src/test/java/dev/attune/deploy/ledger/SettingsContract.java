package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.ledger.PageSettings.Change;
import dev.attune.deploy.ledger.PageSettings.Setting;
import dev.attune.deploy.ledger.PageSettings.Wish;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises of what is set on the pages, on every database. */
abstract class SettingsContract {

  private static final Change BY_OLIVIA =
      new Change("olivia@example.com", Instant.parse("2026-03-29T00:59:59Z"));
  private static final String FIRST_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String SECOND_KEY = "MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private DataSource database = new org.h2.jdbcx.JdbcDataSource();

  abstract DataSource empty();

  @BeforeEach
  void begin() {
    database = empty();
    Migrations.run(database);
  }

  private Ledger ledger(String... keys) {
    Seal seal = keys.length == 0 ? Seal.NONE : new AesSeal(List.of(keys), new SecureRandom());
    return new Ledger(database, "alone", seal);
  }

  private static long set(Ledger ledger, String name, String value, boolean secret) {
    return ledger.ask(
        books -> books.settings().set(Map.of(name, new Wish(value, secret)), BY_OLIVIA));
  }

  private static Setting setting(Ledger ledger, String name) {
    return ledger.<List<Setting>>ask(books -> books.settings().all()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_key_is_as_it_was_set_last_and_knows_what_it_was_before() {
    Ledger ledger = ledger();
    set(ledger, "attune.notes", "off", false);
    set(ledger, "attune.notes", "dry-run", false);

    Setting setting = setting(ledger, "attune.notes");
    assertThat(setting.value()).isEqualTo("dry-run");
    assertThat(setting.before()).isEqualTo("off");
    assertThat(setting.by()).isEqualTo("olivia@example.com");
  }

  @Test
  void what_was_set_together_is_taken_back_together_and_nothing_else_is() {
    Ledger ledger = ledger();
    set(ledger, "c", "3", false);
    long change =
        ledger.ask(
            books ->
                books
                    .settings()
                    .set(Map.of("a", new Wish("1", false), "b", new Wish("2", false)), BY_OLIVIA));

    List<String> names = ledger.ask(books -> books.settings().takeBack(change, BY_OLIVIA));

    assertThat(names).containsExactly("a", "b");
    assertThat(setting(ledger, "a").value()).isNull();
    assertThat(setting(ledger, "a").before()).isEqualTo("1");
    assertThat(setting(ledger, "c").value()).isEqualTo("3");
  }

  @Test
  void what_was_set_since_is_not_taken_back() {
    Ledger ledger = ledger();
    long change =
        ledger.ask(
            books ->
                books
                    .settings()
                    .set(Map.of("a", new Wish("1", false), "b", new Wish("2", false)), BY_OLIVIA));
    set(ledger, "b", "9", false);

    ledger.keep(books -> books.settings().takeBack(change, BY_OLIVIA));

    assertThat(setting(ledger, "b").value()).isEqualTo("9");
  }

  @Test
  void a_secret_is_sealed_and_opens_with_its_key_alone() {
    Ledger ledger = ledger(FIRST_KEY);
    set(ledger, "token", "s3cr3t", true);

    assertThat(kept()).startsWith("{aes1:").doesNotContain("s3cr3t");
    assertThat(setting(ledger, "token").value()).isEqualTo("s3cr3t");
    assertThatThrownBy(() -> setting(ledger(), "token")).isInstanceOf(SealFailure.class);
    assertThat(setting(ledger, "token").toString()).doesNotContain("s3cr3t");
  }

  @Test
  void a_secret_is_not_kept_where_nothing_seals_it() {
    assertThatThrownBy(() -> set(ledger(), "token", "s3cr3t", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no key to seal token with");
    assertThat(ledger().<List<Setting>>ask(books -> books.settings().all())).isEmpty();
  }

  @Test
  void a_key_is_needed_while_a_secret_is_sealed_with_it_and_not_after_it_was_sealed_anew() {
    set(ledger(FIRST_KEY), "token", "old", true);
    set(ledger(FIRST_KEY), "token", "s3cr3t", true);
    Ledger both = ledger(SECOND_KEY, FIRST_KEY);
    String first = new AesSeal(List.of(FIRST_KEY), new SecureRandom()).key();
    assertThat(both.<Boolean>ask(books -> books.secretKeys().isNeeded(first))).isTrue();

    both.keep(books -> books.settings().sealAgain());

    assertThat(both.<Boolean>ask(books -> books.secretKeys().isNeeded(first))).isFalse();
    assertThat(setting(ledger(SECOND_KEY), "token").value()).isEqualTo("s3cr3t");
    assertThat(setting(ledger(SECOND_KEY), "token").before()).isEqualTo("old");
  }

  private String kept() {
    return Jdbi.create(database)
        .withHandle(
            handle -> handle.createQuery("select said from setting").mapTo(String.class).one());
  }
}
