package dev.attune.tck;

import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.WebhookCall;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A helpdesk on the workbench: people who write on it, and the truth about what stands there, both
 * past the adapter. Fresh for each test.
 */
public interface Bench extends AutoCloseable {

  HelpdeskProvider provider();

  /** Where it listens, over plain HTTP so that faults can be put in between. */
  URI address();

  /**
   * The account {@code acme}, with the bot's true credentials.
   *
   * @param address where to reach it, which may be a proxy's
   * @param budget share of the limits
   * @param options further keys of the account
   */
  Settings settings(URI address, double budget, Map<String, String> options, CallMeter meter);

  /** The same with credentials that nobody has. */
  Settings stranger(URI address);

  /** The helpdesk's time. */
  Clock clock();

  /** Lets time pass; a real helpdesk may have to wait. */
  void pass(Duration time);

  /** Lets pass what it takes until the feed shows all that was said. */
  void catchUp();

  Set<Ability> abilities();

  /** Opens a ticket with its first message. */
  String opens(Line first);

  /** Opens a ticket with a whole conversation, which may be long. */
  String opens(List<Line> conversation);

  /** Adds a message and gives its id. */
  String says(String ticket, Line line);

  void closes(String ticket);

  void deletes(String ticket);

  /** Everything that stands on the ticket now, oldest first, removed things left out. */
  List<Standing> standing(String ticket);

  /** A call about a ticket, proven and fresh, as the helpdesk would make it. */
  WebhookCall webhook(String ticket);

  /** The same from somebody who doesn't know the secret. */
  WebhookCall forged(String ticket);

  /** A proven call that was made long ago; asked for only with {@link Ability#DATES_WEBHOOKS}. */
  WebhookCall stale(String ticket);

  /** A proven call whose body makes no sense. */
  WebhookCall garbled();

  /** Read credits that one newly answered ticket may cost when twenty are read together. */
  double creditsPerTicket();

  /** Calls that looking at a ticket known of old and writing a note on it take together. */
  default int callsPerNote() {
    return 2;
  }

  /**
   * Arranges that the helpdesk's word on the next note, when it comes through a proxy, is that
   * customers can see it.
   */
  default void takesNextNoteForPublic(FaultProxy proxy) {
    Fault madePublic =
        new Fault.Edited(
            answer ->
                answer
                    .replaceAll("\"private\"\\s*:\\s*true", "\"private\":false")
                    .replaceAll("\"public\"\\s*:\\s*false", "\"public\":true"));
    proxy.nextChange(madePublic);
  }

  /**
   * The largest share of each limit that was used in any of its windows, as the helpdesk itself
   * counts; empty where it has none.
   */
  Map<String, Double> mostUsed();

  @Override
  void close() throws IOException;

  /** What helpdesks differ in; each is shown, and so is its absence. */
  enum Ability {
    /** A write fails when the ticket has changed since the look. */
    COMPARES,
    /** A closed ticket takes no note. */
    CLOSES_FOR_GOOD,
    /** A note can be deleted, not only blacked out. */
    DELETES_NOTES,
    /** A note can't be taken back at all by the bot; an administrator must. */
    KEEPS_NOTES,
    /** Webhook calls carry their time under the signature. */
    DATES_WEBHOOKS,
    /** Programs answer customers under names of their own. */
    HAS_BOTS,
    /** Rules write messages. */
    HAS_RULES,
    /** The feed tells of an agent's internal note; elsewhere it is seen when the ticket is read. */
    TELLS_OF_NOTES
  }
}
