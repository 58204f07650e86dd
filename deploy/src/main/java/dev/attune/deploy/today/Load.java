package dev.attune.deploy.today;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Burdens.Talk;
import dev.attune.deploy.ledger.Daily.Slice;
import java.time.Instant;
import java.util.List;

/**
 * How heavy an agent's conversations are, to protect them.
 *
 * @param name as the helpdesk has it, or the agent's id
 * @param severe conversations with someone in severe need, of {@code conversations}
 * @param longest the longest run of them, in the order of the agent's last replies
 * @param now the run that hasn't ended yet
 * @param pause whether so many came in a row that a lead should offer one
 */
public record Load(
    String account,
    String agent,
    String name,
    int conversations,
    int severe,
    int longest,
    int now,
    boolean pause) {

  /** So many in a row are told to a lead. */
  public static final int SEVERAL = 3;

  /** Those who had several severe conversations in a row in some time, {@code until} exclusive. */
  public static List<Load> strained(Books books, Instant since, Instant until) {
    return books.qa().burdens().talks(Slice.ALL, since, until, SEVERAL).values().stream()
        .map(Load::of)
        .filter(load -> load.longest() >= SEVERAL)
        .toList();
  }

  /** Of an agent's conversations, oldest first; there is at least one. */
  static Load of(List<Talk> talks) {
    int severe = 0;
    int longest = 0;
    int run = 0;
    for (Talk talk : talks) {
      boolean heavy = SevereRun.isSevere(talk);
      severe += heavy ? 1 : 0;
      run = heavy ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    Talk one = talks.get(0);
    return new Load(
        one.account(),
        one.agent(),
        one.name().isEmpty() ? one.agent() : one.name(),
        talks.size(),
        severe,
        longest,
        run,
        run >= SEVERAL);
  }
}
