package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Helpdesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin is told of an account: every step, and the next move where one fails. */
public abstract class DiagnosisContract extends Contract {

  @Test
  void a_diagnosis_of_a_working_account_is_ready() {
    assertThat(helpdesk.diagnose().steps())
        .extracting(Diagnosis.Step::name)
        .contains("address", "credentials", "rights", "clock", "limits");
    assertThat(helpdesk.diagnose().ready()).isTrue();
  }

  @Test
  void a_diagnosis_names_wrong_credentials_even_where_the_vendor_answers_strangers() {
    try (Helpdesk stranger = bench.provider().open(bench.stranger(proxy.address()))) {
      Diagnosis diagnosis = stranger.diagnose();

      assertThat(failed(diagnosis, "credentials").whatToDo()).contains("attune.account.acme.");
    }
  }

  @Test
  void a_diagnosis_names_a_wrong_address() throws Exception {
    proxy.leave();

    assertThat(failed(helpdesk.diagnose(), "address").whatToDo())
        .contains("attune.account.acme.url");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 404, 429, 500})
  void a_diagnosis_never_throws(int status) {
    for (int i = 0; i < 6; i++) {
      proxy.next(Fault.Answer.of(status));
    }

    assertThat(helpdesk.diagnose().ready()).isFalse();
  }

  private static Diagnosis.Step failed(Diagnosis diagnosis, String name) {
    return diagnosis.steps().stream()
        .filter(step -> step.name().equals(name) && step.result() == Diagnosis.Result.FAILED)
        .findFirst()
        .orElseThrow(() -> new AssertionError(diagnosis.toString()));
  }
}
