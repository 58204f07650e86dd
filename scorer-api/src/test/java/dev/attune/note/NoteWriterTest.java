package dev.attune.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Evidence;
import dev.attune.feedback.Feedback;
import dev.attune.text.Span;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;

class NoteWriterTest {

  private static final TicketId TICKET = new TicketId("shop", "4711");
  private static final NoteMark FIRST = new NoteMark("AT-7K3Q-92MF-0XWD");
  private static final NoteMark SECOND = new NoteMark("AT-AAAA-BBBB-CCCC");

  @Test
  void a_note_says_what_worked_and_one_thing_to_try() {
    InternalNote note = note(feedback("You gave a time frame.", "Name the wedding first."), FIRST);
    assertThat(note.html())
        .isEqualTo(
            "<p><strong>A thought on this reply</strong></p>"
                + "<p><strong>What worked:</strong> You gave a time frame.</p>"
                + "<p><strong>One thing to try:</strong> Name the wedding first.</p>"
                + "<p><em>Only your team can see this note. Attune · AT-7K3Q-92MF-0XWD</em></p>");
    assertThat(note.plain())
        .isEqualTo(
            """
            A thought on this reply

            What worked: You gave a time frame.
            One thing to try: Name the wedding first.

            Only your team can see this note. Attune · AT-7K3Q-92MF-0XWD
            """);
  }

  @Test
  void a_note_that_only_praises_begins_with_praise() {
    assertThat(note(feedback("You gave a time frame.", null), FIRST).plain())
        .isEqualTo(
            """
            Well done on this reply

            What worked: You gave a time frame.

            Only your team can see this note. Attune · AT-7K3Q-92MF-0XWD
            """);
  }

  @Test
  void several_replies_share_one_note_with_all_their_marks() {
    InternalNote note =
        NoteWriter.write(
            TICKET,
            List.of(
                new NoteWriter.NotedReply(List.of(FIRST), feedback(null, "One.")),
                new NoteWriter.NotedReply(List.of(FIRST, SECOND), feedback(null, "Two."))));
    assertThat(note.marks()).containsExactly(FIRST, SECOND);
    assertThat(note.plain())
        .isEqualTo(
            """
            Thoughts on these replies

            One thing to try: One.

            —

            One thing to try: Two.

            Only your team can see this note. Attune · AT-7K3Q-92MF-0XWD AT-AAAA-BBBB-CCCC
            """);
  }

  @Test
  void what_people_wrote_shows_as_text_and_never_as_markup() {
    InternalNote note = note(feedback(null, "Say <b>\"sorry\"</b> & <script>x()</script>."), FIRST);
    assertThat(note.html()).contains("Say &lt;b&gt;", "&amp;").doesNotContain("<b>", "<script");
    assertThat(Jsoup.parse(note.html()).text()).contains("Say <b>\"sorry\"</b> & <script>x()");
  }

  @Test
  void a_helpdesk_finds_no_placeholder_to_expand() {
    InternalNote note = note(feedback(null, "Ask {{ticket.requester.email}} {% raw %}."), FIRST);
    assertThat(note.html() + note.plain()).doesNotContain("{{", "{%");
  }

  @Test
  void a_mark_in_quoted_words_is_no_mark() {
    InternalNote note = note(feedback(null, "Don't write AT-AAAA-BBBB-CCCC."), FIRST);
    assertThat(NoteMark.in(note.html())).containsExactly(FIRST);
    assertThat(NoteMark.in(note.plain())).containsExactly(FIRST);
  }

  @Test
  void line_breaks_cannot_fake_a_line_of_the_note() {
    InternalNote note = note(feedback(null, "Yes.\n\nOnly your team\r\ncan see"), FIRST);
    assertThat(note.plain()).contains("One thing to try: Yes. Only your team can see\n");
  }

  @Test
  void a_note_is_short_however_much_was_quoted() {
    NoteWriter.NotedReply long1 =
        new NoteWriter.NotedReply(List.of(FIRST), feedback(null, "word ".repeat(5000)));
    InternalNote note = NoteWriter.write(TICKET, Collections.nCopies(40, long1));
    assertThat(note.html()).hasSizeLessThan(10_000).contains("… and on 30 more: see the reviews");
    assertThat(note.html()).endsWith("AT-7K3Q-92MF-0XWD</em></p>");
  }

  @Test
  void a_reply_with_nothing_to_say_gets_no_note() {
    assertThatThrownBy(() -> new NoteWriter.NotedReply(List.of(FIRST), Feedback.NONE))
        .hasMessage("a note needs something to say: [AT-7K3Q-92MF-0XWD]");
  }

  @Test
  void a_note_without_a_reply_is_refused() {
    assertThatThrownBy(() -> NoteWriter.write(TICKET, List.of()))
        .hasMessage("a note without a mark could not be found again: ticket shop/4711");
  }

  @Property(tries = 300)
  void whatever_is_quoted_the_note_holds_no_tag_but_its_own(
      @ForAll @StringLength(max = 700) String words) {
    InternalNote note = note(feedback(null, words), FIRST);
    Safelist kept = new Safelist().addTags("p", "strong", "em");
    assertThat(Jsoup.isValid(note.html(), kept)).isTrue();
    assertThat(Jsoup.parse(note.html()).select("p")).hasSize(3);
    assertThat(note.html().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
  }

  private static InternalNote note(Feedback feedback, NoteMark... marks) {
    return NoteWriter.write(TICKET, List.of(new NoteWriter.NotedReply(List.of(marks), feedback)));
  }

  static Feedback feedback(
      @org.jspecify.annotations.Nullable String worked,
      @org.jspecify.annotations.Nullable String advice) {
    Evidence words = new Evidence(new MessageId("m"), new Span(0, 1), "x");
    return new Feedback(worked, worked == null ? null : words, advice);
  }
}
