package dev.attune.deploy.notes;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.NotePlans.Refusal;
import dev.attune.deploy.ledger.Staff.Agent;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.note.NotePolicy;
import dev.attune.note.NotePolicy.Candidate;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.note.Scope;
import dev.attune.ticket.Author;
import dev.attune.ticket.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has notes written again that were refused: those that would be planned today as well, by policy,
 * scope and what their agents were given lately. The others stay as they are. Thread-safe.
 */
public final class RefusedNotes {

  private static final int SOME = 50;

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<NotePolicy> policy;

  public RefusedNotes(Ledger ledger, Clock clock, Supplier<NotePolicy> policy) {
    this.ledger = ledger;
    this.clock = clock;
    this.policy = policy;
  }

  /**
   * What became of them.
   *
   * @param planned are written again
   * @param left would not be planned today
   */
  public record Again(int planned, int left) {}

  /**
   * Goes through the refused notes of an account, oldest first.
   *
   * @param ticket the number of this ticket's alone; null for all of the account
   */
  public Again plan(Account account, @Nullable String ticket) {
    int planned = 0;
    int left = 0;
    Optional<Some> some = Optional.of(new Some(0, 0, 0));
    while (some.isPresent()) {
      planned += some.get().planned();
      left += some.get().left();
      long after = some.get().last();
      some = ledger.ask(books -> some(books, account, ticket, after));
    }
    return new Again(planned, left);
  }

  private record Some(long last, int planned, int left) {}

  private Optional<Some> some(Books books, Account account, @Nullable String ticket, long after) {
    List<Refusal> refused = books.notePlans().refused(account.name(), ticket, after, SOME);
    int planned = 0;
    for (Refusal note : refused) {
      Instant now = clock.instant();
      if (isDue(books, account, note, now)) {
        books.notePlans().again(account.name(), note, now);
        planned++;
      }
    }
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Some(refused.get(refused.size() - 1).id(), planned, refused.size() - planned));
  }

  private boolean isDue(Books books, Account account, Refusal note, Instant now) {
    ReviewRow row = books.exports().of(account.name(), note.message()).orElse(null);
    if (row == null || !(row.outcome() instanceof Reviewed reviewed)) {
      return false; // its words are gone, or can't be read
    }
    Candidate candidate =
        new Candidate(
            reviewed.assessment(),
            reviewed.feedback(),
            row.byBot(),
            account.scope().admits(place(row), agent(books, account, row.agent())),
            note.closedAt());
    Decision decision =
        account
            .notes()
            .get()
            .on(policy.get())
            .decide(candidate, books.notePlans().usage(account.name(), row.agent(), now), now);
    return decision == Decision.COACHING || decision == Decision.HIGHLIGHT;
  }

  private static Scope.Place place(ReviewRow row) {
    ReviewRow.Origin from = row.origin();
    return new Scope.Place(from.channel(), from.brand(), from.group(), from.tags());
  }

  /** As they were known when they last wrote. */
  private static Author agent(Books books, Account account, @Nullable String id) {
    Optional<Agent> known =
        id == null ? Optional.empty() : books.qa().staff().agent(account.name(), id);
    return known
        .map(one -> new Author(id, Role.AGENT, one.name(), one.mail()))
        .orElseGet(() -> Author.of(id, Role.AGENT));
  }
}
