package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures: each becomes the kind that tells the caller the next move, and none is a surprise. */
public abstract class FailureContract extends Contract {

  @Test
  void too_many_calls_mean_waiting_as_many_seconds_as_asked() {
    proxy.next(throttled("17"));

    assertThat(limited(() -> helpdesk.read(id("1"))).until())
        .isEqualTo(bench.clock().instant().plusSeconds(17));
  }

  @Test
  void seconds_may_come_as_a_float_pitfall_36() {
    proxy.next(throttled("17.0"));

    assertThat(limited(() -> helpdesk.read(id("1"))).until())
        .isEqualTo(bench.clock().instant().plusSeconds(17));
  }

  @Test
  void too_many_calls_mean_waiting_until_the_date_asked() {
    Instant until = bench.clock().instant().plusSeconds(40);
    proxy.next(
        throttled(DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC))));

    assertThat(limited(() -> helpdesk.read(id("1"))).until())
        .isBetween(until.minusSeconds(1), until);
  }

  @Test
  void until_then_no_call_goes_out() {
    String ticket = answered();
    proxy.next(throttled("30"));
    limited(() -> helpdesk.read(id(ticket)));
    int before = proxy.calls().size();

    limited(() -> helpdesk.read(id(ticket)));
    assertThat(proxy.calls()).hasSize(before);
    bench.pass(Duration.ofSeconds(31));
    assertThat(helpdesk.read(id(ticket))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_server_in_trouble_is_unreachable_and_nothing_happened(int status) {
    proxy.next(Fault.Answer.of(status));

    assertThat(unreachable(() -> helpdesk.read(id("1"))).outcomeUnknown()).isFalse();
  }

  @Test
  void a_write_answered_by_a_server_in_trouble_may_have_happened() {
    Look look = helpdesk.look(id(answered()));
    proxy.nextChange(Fault.Answer.of(502));

    assertThat(unreachable(() -> write(look)).outcomeUnknown()).isTrue();
  }

  @Test
  void a_write_that_breaks_off_may_have_happened() {
    Look look = helpdesk.look(id(answered()));
    proxy.nextChange(new Fault.ResetBefore());

    assertThat(unreachable(() -> write(look)).outcomeUnknown()).isTrue();
  }

  @Test
  void a_write_whose_answer_is_cut_off_may_have_happened() {
    Look look = helpdesk.look(id(answered()));
    proxy.nextChange(new Fault.CutOff());

    assertThat(unreachable(() -> write(look)).outcomeUnknown()).isTrue();
  }

  @Test
  void a_write_whose_answer_makes_no_sense_may_have_happened() {
    Look look = helpdesk.look(id(answered()));
    proxy.nextChange(new Fault.Edited(body -> "<html>"));

    assertThat(unreachable(() -> write(look)).outcomeUnknown()).isTrue();
  }

  @Test
  void a_write_that_finds_nobody_has_not_happened() throws Exception {
    Look look = helpdesk.look(id(answered()));
    proxy.leave();

    assertThat(unreachable(() -> write(look)).outcomeUnknown()).isFalse();
  }

  @Test
  void a_reading_that_breaks_off_is_tried_again_later() {
    String ticket = answered();
    proxy.next(new Fault.CutOff());
    unreachable(() -> helpdesk.read(id(ticket)));

    assertThat(helpdesk.read(id(ticket))).isNotNull();
  }

  @Test
  void silence_ends_in_time() {
    proxy.next(new Fault.Silence());

    assertThat(unreachable(() -> helpdesk.read(id("1"))))
        .hasMessageContaining("no whole answer came within 2 s");
  }

  @Test
  void an_answer_that_is_no_json_is_unreadable() {
    bench.pass(Duration.ofMinutes(5));
    proxy.next(new Fault.Answer(200, Map.of(), "<html>Please sign in</html>"));

    assertThatThrownBy(() -> helpdesk.changes(start))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("attune.account.acme.url")
        .hasMessageNotContaining("sign in");
  }

  @Test
  void credentials_are_never_sent_after_a_redirect() throws Exception {
    try (FaultProxy elsewhere = new FaultProxy(bench.address())) {
      String target = elsewhere.address() + "/api/v2/anything";
      proxy.next(new Fault.Answer(302, Map.of("location", target), ""));

      assertThat(unreachable(() -> helpdesk.read(id("1"))))
          .hasMessageContaining("points to another address");
      assertThat(elsewhere.calls()).isEmpty();
    }
  }

  @Test
  void credentials_that_nobody_has_are_for_an_admin_to_mend() {
    String ticket = answered();
    try (Helpdesk stranger = bench.provider().open(bench.stranger(proxy.address()))) {
      assertThatThrownBy(() -> stranger.read(id(ticket)))
          .isInstanceOf(Unauthorized.class)
          .hasMessageContaining("attune.account.acme.token")
          .hasMessageContaining("./attune check");
    }
  }

  @Test
  void a_ticket_that_the_bot_may_not_see_is_refused() {
    Look look = helpdesk.look(id(answered()));
    proxy.nextChange(Fault.Answer.of(403));

    assertThatThrownBy(() -> write(look))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.FORBIDDEN))
        .hasMessageContaining("access to all tickets");
  }

  @Test
  void no_message_carries_a_secret_or_a_text() {
    Look look = helpdesk.look(id(answered()));
    String secret = bench.settings(proxy.address(), 1, options(), (c, n) -> {}).token().reveal();
    for (int status : new int[] {400, 401, 403, 404, 422, 429, 500}) {
      proxy.nextChange(new Fault.Answer(status, Map.of("retry-after", "0"), "Where is my parcel?"));
      Throwable failure = catchThrowableOfType(HelpdeskException.class, () -> write(look));
      assertThat(failure).isNotNull();
      assertThat(String.valueOf(failure.getMessage()))
          .doesNotContain(secret)
          .doesNotContain("parcel")
          .contains("acme");
      bench.pass(Duration.ofMinutes(11));
    }
  }

  private static Fault throttled(String retryAfter) {
    return new Fault.Answer(429, Map.of("retry-after", retryAfter), "");
  }

  private void write(Look look) {
    helpdesk.write(note(look.ticket().id().number(), "Well done."), look);
  }

  private static RateLimited limited(Runnable call) {
    return caught(RateLimited.class, call);
  }

  private static Unreachable unreachable(Runnable call) {
    return caught(Unreachable.class, call);
  }

  private static <T extends Throwable> T caught(Class<T> kind, Runnable call) {
    return Objects.requireNonNull(
        catchThrowableOfType(kind, call::run), "it should have failed as " + kind.getSimpleName());
  }
}
