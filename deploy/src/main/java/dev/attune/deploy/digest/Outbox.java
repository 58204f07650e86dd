package dev.attune.deploy.digest;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.DigestMails.Claimed;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.SealFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails that were planned: each is claimed by one server, and tried again when the mail
 * server didn't take it. One whose sending was cut off is sent again under the same number.
 * Thread-safe.
 */
final class Outbox {

  /** How long a server has to send what it claimed. */
  static final Duration CLAIM = Duration.ofMinutes(5);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private final Mailer mailer;

  Outbox(Ledger ledger, Clock clock, Mailer mailer) {
    this.ledger = ledger;
    this.clock = clock;
    this.mailer = mailer;
  }

  /**
   * What a mail says.
   *
   * @param letter null where nobody wants it any more, as {@code unwanted} tells
   */
  record Draft(@Nullable Letter letter, String unwanted) {

    static Draft of(Letter letter) {
      return new Draft(letter, "");
    }

    static Draft unwanted(String why) {
      return new Draft(null, why);
    }
  }

  /** Sends all that is due, one by one. */
  void send(MailSettings by, Function<Claimed, Draft> writing) {
    while (sendNext(by, writing)) {
      // until nothing is due
    }
  }

  private boolean sendNext(MailSettings by, Function<Claimed, Draft> writing) {
    Instant now = clock.instant();
    Optional<Claimed> due = ledger.ask(books -> books.digestMails().claim(now, now.plus(CLAIM)));
    due.ifPresent(mail -> send(mail, by, writing));
    return due.isPresent();
  }

  private void send(Claimed mail, MailSettings by, Function<Claimed, Draft> writing) {
    try {
      Draft draft = writing.apply(mail);
      Letter letter = draft.letter();
      if (letter == null) {
        ledger.keep(books -> books.digestMails().giveUp(mail, clock.instant(), draft.unwanted()));
        return;
      }
      mailer.send(letter, by);
      ledger.keep(books -> books.digestMails().sent(mail, clock.instant()));
      LOG.log(INFO, "{0} {1}: mail {2} is sent", what(mail), mail.period(), id(mail));
    } catch (MailFailure | SealFailure e) {
      failed(mail, String.valueOf(e.getMessage()));
    }
  }

  private void failed(Claimed mail, String why) {
    Instant now = clock.instant();
    if (mail.attempts() > PAUSES.size()) {
      ledger.keep(books -> books.digestMails().giveUp(mail, now, why));
      LOG.log(
          WARNING,
          "{0} {1}: mail {2} is given up after {3} tries: {4}. What it says can be read on the"
              + " pages Today and Digest; look at attune.mail.*",
          what(mail),
          mail.period(),
          id(mail),
          mail.attempts(),
          why);
      return;
    }
    Duration pause = PAUSES.get(mail.attempts() - 1);
    ledger.keep(books -> books.digestMails().postpone(mail, now.plus(pause), why));
    LOG.log(
        WARNING,
        "{0} {1}: mail {2}: {3}; tried again in {4}",
        what(mail),
        mail.period(),
        id(mail),
        why,
        pause);
  }

  private static String what(Claimed mail) {
    return mail.kind().equals(PauseAdvice.MAILS)
        ? "advice to offer a pause"
        : "digest " + mail.kind();
  }

  private static String id(Claimed mail) {
    return Long.toString(mail.id());
  }
}
