package dev.attune.deploy.digest;

import dev.attune.deploy.digest.Outbox.Draft;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.DigestMails.Claimed;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends the digests of the week and month just over, planned once whatever the number of servers,
 * and the advice to offer somebody a pause, which doesn't wait for them. Thread-safe.
 */
public final class DigestPass {

  /** How often to step. */
  public static final Duration EVERY = Duration.ofMinutes(1);

  /** When in the day after, by UTC: late reviews of the last evening are in. */
  static final Duration HOUR = Duration.ofHours(6);

  /** A digest that is later than this is old news. */
  static final Duration TOO_LATE = Duration.ofDays(3);

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<Optional<MailSettings>> settings;
  private final Mailer mailer;
  private final Supplier<String> pages;
  private final PauseAdvice advice;
  private final Outbox outbox;

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
    this.advice = new PauseAdvice(ledger, clock, pages);
    this.outbox = new Outbox(ledger, clock, mailer);
  }

  /** Plans what is over and what can't wait, and sends all that is due. */
  public void step() {
    Optional<MailSettings> by = settings.get();
    if (by.isEmpty()) {
      return;
    }
    for (Period.Kind kind : Period.Kind.values()) {
      plan(Period.before(kind, clock.instant()), by.get().to());
    }
    if (by.get().pauses()) {
      advice.plan();
    }
    outbox.send(by.get(), mail -> draft(mail, by.get()));
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

  private Draft draft(Claimed mail, MailSettings by) {
    if (mail.kind().equals(PauseAdvice.MAILS)) {
      return advice.draft(mail, by);
    }
    Period period = period(mail);
    if (!period.name().equals(mail.period())) {
      return Draft.unwanted("a newer digest has come");
    }
    // somebody may have been shut out, or have thought better of it, since it was planned
    return ledger.ask(books -> recipients(books, period, by.to())).contains(mail.mail())
        ? Draft.of(letter(period, mail.mail()))
        : Draft.unwanted("not wanted any more");
  }

  private Period period(Claimed mail) {
    return Period.before(
        Period.Kind.valueOf(mail.kind().toUpperCase(java.util.Locale.ROOT)), clock.instant());
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
}
