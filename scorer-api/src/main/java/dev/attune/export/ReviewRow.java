package dev.attune.export;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Reason;
import dev.attune.feedback.Feedback;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Csat;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Voices;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one agent's or bot's message: the row that every export is made of. A message is
 * reviewed, merged into a later one, or unscored with a reason.
 *
 * @param conversation the conversation's or ticket's own id
 * @param message id of the (last) message; {@code index} its position in the conversation
 * @param messages all messages of the reply; empty unless reviewed
 * @param agent the author's id; null where unknown
 * @param byBot whether a bot wrote it
 * @param outcome what became of it
 * @param origin where it comes from, as far as known
 * @param plainTexts plain text by message, for those that came as HTML and are quoted
 */
public record ReviewRow(
    String conversation,
    MessageId message,
    int index,
    List<MessageId> messages,
    @Nullable String agent,
    boolean byBot,
    Outcome outcome,
    Origin origin,
    Map<MessageId, String> plainTexts) {

  public ReviewRow {
    messages = List.copyOf(messages);
    plainTexts = Collections.unmodifiableMap(new LinkedHashMap<>(plainTexts));
  }

  /** Who wrote it, as files spell it: {@code agent} or {@code bot}. */
  public String by() {
    return byBot ? "bot" : "agent";
  }

  /** True where there is a helpdesk behind the row, and so a known state of its note. */
  boolean noteKnown() {
    return origin.account() != null;
  }

  public sealed interface Outcome permits Reviewed, MergedInto, NotScored {}

  /**
   * A reply that was judged.
   *
   * @param voices what people said of it beside the machine
   * @param reasons every contribution to the assessment, where somebody asked for them; written to
   *     JSON, never kept
   */
  public record Reviewed(
      Assessment assessment, Feedback feedback, Note note, Voices voices, List<Reason> reasons)
      implements Outcome {

    public Reviewed {
      reasons = List.copyOf(reasons);
    }

    /** Without reasons. */
    public Reviewed(Assessment assessment, Feedback feedback, Note note, Voices voices) {
      this(assessment, feedback, note, voices, List.of());
    }

    /** One that nobody has said anything of yet. */
    public Reviewed(Assessment assessment, Feedback feedback, Note note) {
      this(assessment, feedback, note, Voices.NONE);
    }
  }

  public record MergedInto(MessageId message) implements Outcome {}

  /**
   * Left out.
   *
   * @param detail what more is known, for a ticket that was set aside; else null
   */
  public record NotScored(UnscoredReason reason, @Nullable String detail) implements Outcome {
    public NotScored(UnscoredReason reason) {
      this(reason, null);
    }

    /** As files say it: the reason, and behind a colon what more is known. */
    String told() {
      return detail == null ? reason.label() : reason.label() + ": " + detail;
    }
  }

  /**
   * The note's state: {@code none}, {@code planned}, {@code written}, {@code refused}, {@code held}
   * or {@code undone}.
   *
   * @param id the vendor's id of the written note; null before
   * @param at when it was written, refused, held or taken back; null before
   * @param reason why it wasn't written, or not yet; null where there is nothing to say
   */
  public record Note(
      State state, @Nullable MessageId id, @Nullable Instant at, @Nullable String reason) {
    public static final Note NONE = new Note(State.NONE, null, null);

    /** One of which there is nothing more to say. */
    public Note(State state, @Nullable MessageId id, @Nullable Instant at) {
      this(state, id, at, null);
    }

    /** As tables say it: the state, and behind a colon why the helpdesk refused it. */
    String told() {
      String label = state.name().toLowerCase(Locale.ROOT);
      return state == State.REFUSED && reason != null ? label + ": " + reason : label;
    }

    public enum State {
      NONE,
      PLANNED,
      WRITTEN,
      REFUSED,
      HELD,
      /** It stood on the ticket and was taken back. */
      UNDONE
    }
  }

  /**
   * Where a message comes from; nulls and empties where unknown.
   *
   * @param reopened null where the helpdesk doesn't say
   */
  public record Origin(
      @Nullable String account,
      @Nullable String ticket,
      @Nullable URI ticketUrl,
      @Nullable Instant at,
      Channel channel,
      String brand,
      String group,
      List<String> tags,
      @Nullable Csat csat,
      @Nullable Boolean reopened) {
    public Origin {
      tags = List.copyOf(tags);
    }

    /** Of a file that knows the channel alone. */
    public static Origin file(Channel channel, @Nullable Instant at) {
      return new Origin(null, null, null, at, channel, "", "", List.of(), null, null);
    }
  }
}
