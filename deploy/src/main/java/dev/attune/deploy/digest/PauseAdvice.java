package dev.attune.deploy.digest;

import dev.attune.deploy.digest.Outbox.Draft;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Burdens.Carrier;
import dev.attune.deploy.ledger.Burdens.Talk;
import dev.attune.deploy.ledger.DigestMails.Claimed;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.SevereRuns;
import dev.attune.deploy.ledger.SevereRuns.Told;
import dev.attune.deploy.ledger.Staff;
import dev.attune.deploy.today.SevereRun;
import dev.attune.deploy.today.Today;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Tells leads at once when an agent has had several severe conversations in a row, so that they can
 * offer a pause: once for each run, whatever the number of servers. Thread-safe.
 */
final class PauseAdvice {

  static final String MAILS = SevereRuns.MAILS;

  /** What lies longer back is no news; so a backfill tells nobody. */
  static final Duration NEWS = Duration.ofDays(1);

  /** As shipped, a chat is read this long after its last word, and a mail sooner. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<String> pages;

  /** Who was looked at since they last answered somebody in severe need. */
  private final Set<Carrier> seen = ConcurrentHashMap.newKeySet();

  PauseAdvice(Ledger ledger, Clock clock, Supplier<String> pages) {
    this.ledger = ledger;
    this.clock = clock;
    this.pages = pages;
  }

  /** Enters what is to be told. */
  void plan() {
    Instant now = clock.instant();
    List<Carrier> carriers = ledger.ask(books -> books.qa().burdens().carriers(now.minus(NEWS)));
    seen.retainAll(Set.copyOf(carriers));
    for (Carrier carrier : carriers) {
      if (!seen.contains(carrier) && ledger.ask(books -> plan(books, carrier, now))) {
        seen.add(carrier);
      }
    }
  }

  /** False where it is to be looked at again: nobody is there to be told, or not all is read. */
  private static boolean plan(Books books, Carrier who, Instant now) {
    Instant since = now.minus(Today.LATELY);
    List<Talk> talks = books.qa().burdens().talks(who.account(), who.agent(), since, now);
    if (talks.isEmpty()) {
      return true;
    }
    SevereRun run = SevereRun.of(talks);
    if (!run.several()) {
      return true;
    }
    Optional<Told> before = books.severeRuns().of(who.account(), who.agent());
    if (before.isPresent() && run.sameAs(before.get().lastAt(), since)) {
      books.severeRuns().wentOn(before.get(), run.lastAt());
      return true;
    }
    if (unread(books, who.account(), run.lastAt())) {
      return false;
    }
    List<String> leads = books.digestMails().leads();
    if (!leads.isEmpty()) {
      Told told = new Told(0, who.account(), who.agent(), run.conversations(), now, run.lastAt());
      books.severeRuns().tell(told, before, leads);
    }
    return !leads.isEmpty();
  }

  /** Whether a calm conversation from before then may still come to light. */
  private static boolean unread(Books books, String account, Instant before) {
    Instant due = books.totals().tickets(account).oldestDue();
    return due != null && due.isBefore(before.plus(SETTLED));
  }

  /** What a mail says, unless it is no news any more. */
  Draft draft(Claimed mail, MailSettings by) {
    return ledger.ask(books -> draft(books, mail, by));
  }

  private Draft draft(Books books, Claimed mail, MailSettings by) {
    Optional<Told> told = books.severeRuns().numbered(Long.parseLong(mail.period()));
    if (!by.pauses()) {
      return Draft.unwanted("attune.mail.pauses is false");
    }
    if (told.isEmpty() || told.get().toldAt().plus(NEWS).isBefore(clock.instant())) {
      return Draft.unwanted("it is no news any more");
    }
    if (!books.digestMails().leads().contains(mail.mail())) {
      return Draft.unwanted("it is for leads alone");
    }
    Told run = told.get();
    String name =
        books
            .qa()
            .staff()
            .agent(run.account(), run.agent())
            .map(Staff.Agent::name)
            .filter(known -> !known.isBlank())
            .orElse(run.agent());
    return Draft.of(PauseLetter.of(run, name, mail.mail(), pages.get()));
  }
}
