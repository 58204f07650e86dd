package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.PageSettings.Change;
import dev.attune.deploy.ledger.PageSettings.Setting;
import dev.attune.deploy.ledger.PageSettings.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets of the server's machine beside what admins set on the pages. */
class FileSecretsTest {

  private static final String OLIVIA = "olivia@example.com";
  private static final String DESK = "attune.account.desk.";

  private final Ledger ledger = OnPages.sealing(Databases.ready());
  private final Map<String, String> file = new HashMap<>(Map.of("attune.secret-key", OnPages.KEY));
  private final SetUp setUp = SetUp.in(OnPages.below(file), ledger, new MovableClock());

  @TempDir
  @SuppressWarnings("NullAway.Init") // by the test's engine
  private Path home;

  private String secret = "";

  @BeforeEach
  void aSecretInAFile() throws IOException {
    secret = Files.writeString(home.resolve("secret"), "f1l3").toString();
  }

  @AfterEach
  void forget() {
    LedgerSource.take(Map.of());
  }

  private void sets(String... pairs) {
    Map<String, String> wanted = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      wanted.put(pairs[i], pairs[i + 1]);
    }
    setUp.change(wanted, OLIVIA);
  }

  private void declines(String why, String... pairs) {
    assertThatThrownBy(() -> sets(pairs))
        .isInstanceOf(SetUp.Declined.class)
        .hasMessageContaining(why);
  }

  /** First one of the pages, then the address with another, then none: the file's would follow. */
  @ParameterizedTest
  @CsvSource({
    "attune.mail.password, attune.mail.host, mail.elsewhere.example",
    "attune.oidc.client-secret, attune.oidc.issuer, https://login.elsewhere.example"
  })
  void a_secret_of_a_file_is_not_drawn_out_behind_one_of_the_pages(
      String key, String place, String elsewhere) {
    file.put(key + "-file", secret);
    sets(key, "x");
    declines(key + " is sent, which is set by attune.properties", place, elsewhere, key, "y");
    sets(key, "");
    declines(key + " is sent, which is set by attune.properties", place, elsewhere);
  }

  @Test
  void nor_is_an_account_s_token() {
    file.putAll(Map.of(DESK + "vendor", "freshdesk", DESK + "token-file", secret));
    sets(DESK + "token", "x");
    declines(
        DESK + "token is sent, which is set by attune.properties",
        DESK + "url",
        "https://elsewhere.freshdesk.com",
        DESK + "token",
        "y");
  }

  @Test
  void a_secret_of_the_pages_stays_while_its_address_does_and_a_file_has_one_too() {
    sets(
        "attune.mail.host", "mail.example.com",
        "attune.mail.from", "attune@example.com",
        "attune.mail.user", "attune",
        "attune.mail.password", "x");
    file.put("attune.mail.password-file", secret);

    declines("attune.mail.password is sent", "attune.mail.password", "");
    sets(
        "attune.mail.host", "",
        "attune.mail.from", "",
        "attune.mail.user", "",
        "attune.mail.password", "");
    assertThat(ledger.<List<Setting>>ask(books -> books.settings().all()))
        .allMatch(setting -> setting.value() == null);
  }

  @Test
  void an_account_that_a_server_without_its_file_does_not_know_keeps_its_token() {
    file.put(DESK + "vendor", "freshdesk");
    file.put(DESK + "url", "https://desk.freshdesk.com");
    sets(DESK + "token", "x");
    file.remove(DESK + "vendor");

    sets("attune.notes", "off");
    assertThat(tokens()).containsExactly(DESK + "token");
  }

  @Test
  void what_an_account_left_behind_that_was_removed_before_goes_with_the_next_change() {
    leaves(DESK + "token", "x");
    leaves(DESK + "vendor", "freshdesk");
    leaves(DESK + "vendor", null);
    leaves("attune.account.later.vendor", null);
    leaves("attune.account.later.token", "x");
    setUp.look();

    sets("attune.notes", "off");
    assertThat(tokens()).containsExactly("attune.account.later.token");
  }

  /** As the ledger of an older Attune has it. */
  private void leaves(String name, @Nullable String value) {
    ledger.keep(
        books ->
            books
                .settings()
                .set(
                    Map.of(name, new Wish(value, name.endsWith("token"))),
                    new Change(OLIVIA, Instant.EPOCH)));
  }

  private List<String> tokens() {
    return ledger.<List<Setting>>ask(books -> books.settings().all()).stream()
        .map(Setting::name)
        .filter(name -> name.endsWith("token"))
        .toList();
  }
}
