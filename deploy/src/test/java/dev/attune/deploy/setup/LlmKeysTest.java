package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.AdaptedScorer;
import dev.attune.assessment.Rubric;
import dev.attune.llm.LlmScorer;
import dev.attune.llm.LlmSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlmKeysTest {

  private final Given model =
      Given.of("attune.llm.url", "https://llm.example/v1", "attune.llm.model", "some-model");

  private Configuration configuration() {
    return new Configuration(model);
  }

  @Test
  void as_shipped_no_model_is_named_and_the_embedded_scorer_stands_alone() {
    Configuration shipped = new Configuration(Given.of());
    Engine engine = Engine.by(shipped.rubric(), shipped.llm(), Clock.systemUTC());
    assertThat(shipped.llm()).isEmpty();
    assertThat(engine.scorer()).isInstanceOf(AdaptedScorer.class);
  }

  @Test
  void a_named_model_stands_before_the_embedded_scorer() {
    Engine engine = Engine.by(Rubric.standard(), configuration().llm(), Clock.systemUTC());
    assertThat(engine.scorer()).isInstanceOf(LlmScorer.class);
    assertThat(engine.scorer().version()).isEqualTo("llm@3:some-model");
  }

  @Test
  void a_model_is_read_with_its_defaults() {
    LlmSettings read = configuration().llm().orElseThrow();
    assertThat(read.timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(read.callsPerDay()).isEqualTo(1000);
    assertThat(read.jsonMode()).isTrue();
    assertThat(read.temperature()).isZero();
    assertThat(read.key()).isEmpty();
  }

  @Test
  void the_key_may_lie_in_a_file_and_is_never_printed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "k3y\n");
    model.and("attune.llm.key-file", file.toString());
    LlmSettings read = configuration().llm().orElseThrow();
    assertThat(read.key()).isEqualTo("k3y");
    assertThat(read.toString()).doesNotContain("k3y");
  }

  @Test
  void no_temperature_is_told_to_a_model_that_refuses_one() {
    model.and("attune.llm.temperature", "none");
    assertThat(configuration().llm().map(LlmSettings::temperature)).isEqualTo(Optional.empty());
  }

  @Test
  void a_model_without_an_address_is_a_mistake() {
    model.without("attune.llm.url");
    assertThatThrownBy(configuration()::verify)
        .hasMessageContaining(
            "attune.llm.model is set without attune.llm.url; set both, or neither");
  }

  @Test
  void an_address_without_a_model_is_a_mistake() {
    model.without("attune.llm.model");
    assertThatThrownBy(configuration()::verify)
        .hasMessageContaining("attune.llm.model is missing; set it");
  }

  @Test
  void texts_go_unencrypted_to_this_machine_alone_unless_an_admin_says_so() {
    model.and("attune.llm.url", "http://127.0.0.1:11434/v1");
    assertThat(configuration().llm()).isPresent();
    model.and("attune.llm.url", "http://llm.example/v1");
    assertThatThrownBy(configuration()::llm)
        .hasMessageContaining("attune.llm.url must begin with https");
    model.and("attune.llm.allow-http", "true");
    assertThat(configuration().llm()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llm.example",
        "ftp://llm.example",
        "https://me:k3y@llm.example",
        "https://x/?key=k3y",
        ":"
      })
  void an_address_that_cannot_work_is_refused_without_being_told(String address) {
    model.and("attune.llm.url", address);
    assertThatThrownBy(configuration()::llm)
        .hasMessageContaining("attune.llm.url must be an address such as")
        .hasMessageNotContaining("k3y");
  }

  @Test
  void what_is_out_of_range_is_refused_naming_its_key() {
    model.and("attune.llm.temperature", "3");
    assertThatThrownBy(configuration()::llm)
        .hasMessageContaining("attune.llm.temperature must be a number from 0.0 to 2.0, not 3");
    model.and("attune.llm.temperature", "0").and("attune.llm.timeout", "PT2M");
    assertThatThrownBy(configuration()::llm)
        .hasMessageContaining("attune.llm.timeout must be longer than PT0S, at most PT1M");
    model.and("attune.llm.timeout", "PT5S").and("attune.llm.json-mode", "yes");
    assertThatThrownBy(configuration()::llm)
        .hasMessageContaining("attune.llm.json-mode must be true or false, not yes");
    model.and("attune.llm.json-mode", "true").and("attune.llm.model", "two words");
    assertThatThrownBy(configuration()::llm)
        .hasMessageContaining("attune.llm.model can't be used: a model's name is letters");
  }
}
