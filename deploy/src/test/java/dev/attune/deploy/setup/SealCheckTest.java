package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Seal;
import dev.attune.deploy.upkeep.Keeping;
import dev.attune.deploy.upkeep.Tidying;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At start, on a ledger whose reviews are encrypted. */
class SealCheckTest {

  private static final Duration YEARS = Duration.ofDays(1000);

  private final DataSource database = Databases.ready();
  private final Bench bench = new Bench(database);
  private final AesSeal seal = seal(1);

  @BeforeEach
  void aReviewIsEncrypted() {
    bench.begun();
    bench.desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    start(seal);
    tidy(seal);
  }

  @Test
  void with_its_key_the_server_starts() {
    assertThatCode(() -> start(seal)).doesNotThrowAnyException();
  }

  @Test
  void without_any_key_it_does_not_and_says_which_one_is_missing() {
    assertThatThrownBy(() -> start(Seal.NONE))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining(
            "reviews in the ledger are encrypted with key "
                + seal.key()
                + ", which is not among those given; set attune.secret-key or"
                + " attune.secret-key-file to it, behind a newer one and a comma if there is one");
  }

  @Test
  void with_a_wrong_key_it_does_not_and_leaves_the_ledger_as_it_was() {
    assertThatThrownBy(() -> start(seal(2)))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining(seal.key());
    assertThat(bench.ledger.<List<String>>ask(books -> books.secretKeys().known()))
        .containsExactly(seal.key());
    assertThatCode(() -> start(seal)).doesNotThrowAnyException();
  }

  @Test
  void the_old_key_can_go_once_everything_is_encrypted_with_the_new_one() {
    AesSeal both = seal(2, 1);
    start(both);
    assertThatThrownBy(() -> start(seal(2))).isInstanceOf(BadConfiguration.class);
    tidy(both);
    assertThatCode(() -> start(seal(2))).doesNotThrowAnyException();
  }

  private void start(Seal given) {
    SealCheck.require(new Ledger(database, "alone", given), given, bench.clock.instant());
  }

  private void tidy(Seal given) {
    new Tidying(new Ledger(database, "alone", given), bench.clock, () -> new Keeping(YEARS, YEARS))
        .step();
  }

  private static AesSeal seal(int... keys) {
    List<String> all =
        Arrays.stream(keys)
            .mapToObj(
                key -> {
                  byte[] bytes = new byte[32];
                  Arrays.fill(bytes, (byte) key);
                  return Base64.getEncoder().encodeToString(bytes);
                })
            .toList();
    return new AesSeal(all, new SecureRandom());
  }
}
