package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.signin.SignIn;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionResourceTest {

  @Test
  void who_guesses_too_often_is_told_until_when_to_wait() {
    assertThat(SessionResource.refusal(new SignIn.Wait(Instant.parse("2026-05-05T05:05:05Z"))))
        .isEqualTo(
            new Problem(
                Status.TOO_MANY_REQUESTS,
                "Too many failed attempts. Try again after 2026-05-05T05:05:05Z."));
  }

  @Test
  void who_is_wrong_is_not_told_in_what() {
    assertThat(SessionResource.refusal(new SignIn.Wrong()))
        .isEqualTo(new Problem(Status.UNAUTHORIZED, "Address or password is wrong."));
  }
}
