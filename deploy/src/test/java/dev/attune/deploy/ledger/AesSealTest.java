package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesSealTest {

  private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER =
      Base64.getEncoder()
          .encodeToString(
              "a key of thirty-two bytes, exact".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  private final AesSeal seal = seal(ONE);

  @Test
  void what_is_sealed_can_be_opened_where_it_stands() {
    String sealed = seal.seal("their words", "acme/1");
    assertThat(sealed).startsWith("{aes1:").doesNotContain("words");
    assertThat(seal.open(sealed, "acme/1")).isEqualTo("their words");
  }

  @Test
  void the_same_words_are_never_sealed_alike() {
    assertThat(seal.seal("a", "p")).isNotEqualTo(seal.seal("a", "p"));
  }

  @Test
  void moved_to_another_place_it_can_not_be_opened() {
    String sealed = seal.seal("their words", "acme/1");
    assertThatThrownBy(() -> seal.open(sealed, "acme/2")).isInstanceOf(SealFailure.class);
  }

  @Test
  void what_was_never_sealed_is_read_as_it_is() {
    assertThat(seal.open("{\"conversation\":\"1\"}", "p")).isEqualTo("{\"conversation\":\"1\"}");
  }

  @Test
  void an_older_key_still_opens_what_it_sealed() {
    String old = seal.seal("a", "p");
    AesSeal both = seal(OTHER, ONE);
    assertThat(both.open(old, "p")).isEqualTo("a");
    assertThat(both.seal("a", "p")).startsWith("{aes1:" + both.key() + "}");
    assertThat(both.key()).isNotEqualTo(seal.key());
  }

  @Test
  void without_its_key_it_says_which_one_is_missing_and_what_to_do() {
    String sealed = seal.seal("their words", "p");
    assertThatThrownBy(() -> Seal.NONE.open(sealed, "p"))
        .isInstanceOf(SealFailure.class)
        .hasMessage(
            "reviews in the ledger are encrypted with key "
                + seal.key()
                + ", which is not given or not the same any more. Nothing is lost: set"
                + " attune.secret-key or attune.secret-key-file to it, if need be behind a newer"
                + " one and a comma, and start again");
    assertThatThrownBy(() -> seal(OTHER).open(sealed, "p")).hasMessageContaining(seal.key());
  }

  @Test
  void what_is_no_key_is_refused_without_being_quoted() {
    assertThatThrownBy(() -> seal("hunter2"))
        .hasMessage("must be 32 bytes in base64, as `openssl rand -base64 32` makes them");
  }

  private static AesSeal seal(String... keys) {
    return new AesSeal(List.of(keys), new SecureRandom());
  }
}
