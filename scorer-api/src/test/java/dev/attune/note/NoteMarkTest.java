package dev.attune.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.ticket.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteMarkTest {

  private static final NoteMark MARK = NoteMark.of("zendesk", "shop", new MessageId("4711"));

  /** Notes that stand on tickets carry it for life, so it can never change. */
  @Test
  void the_mark_of_a_message_is_the_same_for_ever() {
    assertThat(MARK).hasToString("AT-5TZ4-DH55-NB1S");
  }

  @Test
  void vendor_account_and_message_each_make_another_mark() {
    assertThat(MARK)
        .isNotEqualTo(NoteMark.of("freshdesk", "shop", new MessageId("4711")))
        .isNotEqualTo(NoteMark.of("zendesk", "shop2", new MessageId("4711")))
        .isNotEqualTo(NoteMark.of("zendesk", "shop", new MessageId("4712")));
  }

  @Test
  void marks_are_found_in_a_text_in_their_order() {
    assertThat(NoteMark.in("a AT-7K3Q-92MF-0XWD, b <em>AT-AAAA-BBBB-CCCC</em> AT-7K3Q-92MF-0XWD"))
        .containsExactly(new NoteMark("AT-7K3Q-92MF-0XWD"), new NoteMark("AT-AAAA-BBBB-CCCC"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AT-7K3Q-92MF", "at-7k3q-92mf-0xwd", "AT-IIII-LLLL-OOOO"})
  void what_is_no_mark_is_refused(String text) {
    assertThat(NoteMark.in(text)).isEmpty();
    assertThatThrownBy(() -> new NoteMark(text)).hasMessage("no note mark: " + text);
  }
}
