package dev.attune.deploy.digest;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.DigestMails.Claimed;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.SealFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends the digests of the week and month just over: planned once whatever the number of servers,
 * each mail claimed by one, tried again when the server didn't take it. A mail whose sending was
 * cut off is sent again under the same number. Thread-safe.
 */
public final class DigestPass {

  /** How often to step. */
  public static final Duration EVERY = Duration.ofMinutes(1);

  /** When in the day after, by UTC: late reviews of the last evening are in. */
  static final Duration HOUR = Duration.ofHours(6);

  /** A digest that is later than this is old news. */
  static final Duration TOO_LATE = Duration.ofDays(3);

  static final Duration CLAIM = Duration.ofMinutes(5);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  private static final System.Logger LOG = System.getLogger(DigestPass.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<Optional<MailSettings>> settings;
  private final Mailer mailer;
  private final Supplier<String> pages;

  /**
   * @param settings asked at each step; empty: no mail is sent
   * @param pages the address of the first page
   */
  public DigestPass(
      Ledger ledger,
      Clock clock,
      Supplier<Optional<MailSettings>> settings,
      Mailer mailer,
      Supplier<String> pages) {
    this.ledger = ledger;
    this.clock = clock;
    this.settings = settings;
    this.mailer = mailer;
    this.pages = pages;
  }

  /** Plans what is over, and sends all that is due. */
  public void step() {
    Optional<MailSettings> by = settings.get();
    if (by.isEmpty()) {
      return;
    }
    for (Period.Kind kind : Period.Kind.values()) {
      plan(Period.before(kind, clock.instant()), by.get().to());
    }
    while (sendNext(by.get())) {
      // one by one
    }
  }

  /** Sends a digest to somebody right now, beside all plans. */
  public void sendNow(Period.Kind kind, String to) {
    MailSettings by =
        settings.get().orElseThrow(() -> new IllegalStateException("no mail server is configured"));
    Period period = Period.before(kind, clock.instant());
    mailer.send(letter(period, to), by);
  }

  /** Whether a mail server is configured. */
  public boolean canSend() {
    return settings.get().isPresent();
  }

  private void plan(Period period, List<String> always) {
    Instant now = clock.instant();
    Instant due = period.until().plus(HOUR);
    if (now.isBefore(due) || now.isAfter(due.plus(TOO_LATE))) {
      return;
    }
    ledger.keep(
        books -> {
          if (!books.digestMails().planned(period.kind().label(), period.name())) {
            books
                .digestMails()
                .plan(period.kind().label(), period.name(), recipients(books, period, always), now);
          }
        });
  }

  private static Set<String> recipients(Books books, Period period, List<String> always) {
    Set<String> all = new LinkedHashSet<>(books.digestMails().wanting(period.kind().label()));
    always.forEach(mail -> all.add(mail.toLowerCase(java.util.Locale.ROOT)));
    return all;
  }

  private boolean sendNext(MailSettings by) {
    Instant now = clock.instant();
    Optional<Claimed> due = ledger.ask(books -> books.digestMails().claim(now, now.plus(CLAIM)));
    due.ifPresent(mail -> send(mail, by));
    return due.isPresent();
  }

  private void send(Claimed mail, MailSettings by) {
    Period period = period(mail);
    if (!period.name().equals(mail.period())) {
      ledger.keep(
          books -> books.digestMails().giveUp(mail, clock.instant(), "a newer digest has come"));
      return;
    }
    // somebody may have been shut out, or have thought better of it, since it was planned
    if (!ledger.ask(books -> recipients(books, period, by.to())).contains(mail.mail())) {
      ledger.keep(
          books -> books.digestMails().giveUp(mail, clock.instant(), "not wanted any more"));
      return;
    }
    try {
      mailer.send(letter(period, mail.mail()), by);
      ledger.keep(books -> books.digestMails().sent(mail, clock.instant()));
      LOG.log(INFO, "digest {0} {1}: mail {2} is sent", mail.kind(), mail.period(), id(mail));
    } catch (MailFailure | SealFailure e) {
      failed(mail, String.valueOf(e.getMessage()));
    }
  }

  private Period period(Claimed mail) {
    return Period.before(
        Period.Kind.valueOf(mail.kind().toUpperCase(java.util.Locale.ROOT)), clock.instant());
  }

  private void failed(Claimed mail, String why) {
    Instant now = clock.instant();
    if (mail.attempts() > PAUSES.size()) {
      ledger.keep(books -> books.digestMails().giveUp(mail, now, why));
      LOG.log(
          WARNING,
          "digest {0} {1}: mail {2} is given up after {3} tries: {4}. It can be read on the page"
              + " Digest; look at attune.mail.*",
          mail.kind(),
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
        "digest {0} {1}: mail {2}: {3}; tried again in {4}",
        mail.kind(),
        mail.period(),
        id(mail),
        why,
        pause);
  }

  private Letter letter(Period period, String to) {
    Digest digest = ledger.ask(books -> Digest.of(books, period, isLead(books, to)));
    return Letter.of(digest, to, pages.get());
  }

  /** Names go to leads alone, since mails are passed on. */
  private static boolean isLead(Books books, String mail) {
    return books
        .qa()
        .people()
        .withMail(mail)
        .filter(person -> person.role() == Role.LEAD && person.shutAt() == null)
        .isPresent();
  }

  private static String id(Claimed mail) {
    return Long.toString(mail.id());
  }
}
