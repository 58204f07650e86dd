package dev.attune.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Unreadable;
import org.junit.jupiter.api.Test;

class VolumeTest {

  private final Volume volume = new Volume("acme/12");

  @Test
  void a_ticket_with_too_much_text_can_not_be_read() {
    volume.add("x".repeat(Volume.LARGEST - 7), null);
    volume.add("1234567");
    assertThatThrownBy(() -> volume.add(null, "y"))
        .isInstanceOf(Unreadable.class)
        .hasMessage(
            "Ticket acme/12 holds more than 16777216 characters, more than is read of one ticket."
                + " It is set aside, and others go on; close it and go on in a new one.");
  }

  @Test
  void one_text_in_two_forms_counts_once() {
    volume.add("x".repeat(Volume.LARGEST - 7), "<p>x</p>".repeat(2));
    assertThatCode(() -> volume.add("1234", "1234567")).doesNotThrowAnyException();
  }
}
