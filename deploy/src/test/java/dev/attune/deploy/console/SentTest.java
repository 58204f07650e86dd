package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTest {

  @ParameterizedTest
  @ValueSource(strings = {"2.9", "4294967298", "1e99", "6", "-1", "\"2\"", "null"})
  void what_is_no_whole_number_within_bounds_is_refused(String number) throws IOException {
    Sent sent = sent("{\"n\":" + number + "}");
    assertThatThrownBy(() -> sent.whole("n", 0, 5)).isInstanceOf(WebApplicationException.class);
  }

  @Test
  void bounds_are_within() throws IOException {
    assertThat(sent("{\"n\":0}").whole("n", 0, 5)).isZero();
    assertThat(sent("{\"n\":5}").whole("n", 0, 5)).isEqualTo(5);
  }

  @Test
  void a_name_is_one_line_and_no_text_holds_what_cannot_be_stored() throws IOException {
    assertThat(sent("{\"n\":\" Ann \"}").line("n")).isEqualTo("Ann");
    Sent broken = sent("{\"n\":\"An\\nn\"}");
    assertThat(broken.text("n")).isEqualTo("An\nn");
    assertThatThrownBy(() -> broken.line("n")).isInstanceOf(WebApplicationException.class);
    Sent nul = sent("{\"n\":\"An\\u0000n\",\"all\":[\"\\u0000\"]}");
    assertThatThrownBy(() -> nul.text("n")).isInstanceOf(WebApplicationException.class);
    assertThatThrownBy(() -> nul.texts("all")).isInstanceOf(WebApplicationException.class);
  }

  @Test
  void a_form_is_short_and_only_what_may_hold_a_text_is_longer() throws IOException {
    byte[] body =
        ("{\"n\":\"" + "x".repeat(Sent.MOST_BYTES) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Sent.read(new ByteArrayInputStream(body)))
        .isInstanceOf(WebApplicationException.class)
        .hasMessageContaining("413");
    assertThat(Sent.readLong(new ByteArrayInputStream(body)).text("n")).hasSize(Sent.MOST_BYTES);
  }

  private static Sent sent(String json) throws IOException {
    return Sent.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void truths_and_numbers_are_read_as_text_and_none_as_empty_text() throws IOException {
    assertThat(sent("{\"a\":true,\"b\":false,\"c\":3,\"d\":null,\"e\":\"x\"}").plain())
        .containsEntry("a", "true")
        .containsEntry("b", "false")
        .containsEntry("c", "3")
        .containsEntry("d", "")
        .containsEntry("e", "x");
  }

  @Test
  void lists_and_objects_are_refused() throws IOException {
    for (String json : new String[] {"{\"a\":[]}", "{\"a\":{}}"}) {
      Sent sent = sent(json);
      assertThatThrownBy(sent::plain).isInstanceOf(WebApplicationException.class);
    }
  }
}
