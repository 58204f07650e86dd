package dev.attune.deploy.today;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Burdens.Asked;
import dev.attune.deploy.ledger.Burdens.Burden;
import dev.attune.deploy.ledger.Burdens.Carried;
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

  /** So many agents are told at once. */
  static final int MOST = 100;

  /**
   * The loads of some agents, by name.
   *
   * @param more how many others there are, who carry less
   */
  public record Loads(List<Load> loads, long more) {

    static final Loads NONE = new Loads(List.of(), 0);

    public Loads {
      loads = List.copyOf(loads);
    }

    private static Loads of(Carried carried) {
      return new Loads(carried.burdens().stream().map(Load::of).toList(), carried.more());
    }
  }

  /** Those who had several severe conversations in a row in some time, {@code until} exclusive. */
  public static Loads strained(Books books, Instant since, Instant until) {
    Asked asked = new Asked(SEVERAL, SEVERAL, SEVERAL, MOST);
    return Loads.of(books.qa().burdens().carried(Slice.ALL, since, until, asked));
  }

  /**
   * Those who carry much in a part of the desk, {@code until} exclusive.
   *
   * @param replies who gave at least so many replies to people in severe need
   */
  static Loads of(Books books, Slice slice, Instant since, Instant until, int replies) {
    Asked asked = new Asked(replies, 0, SEVERAL, MOST);
    return Loads.of(books.qa().burdens().carried(slice, since, until, asked));
  }

  private static Load of(Burden one) {
    return new Load(
        one.account(),
        one.agent(),
        one.name().isEmpty() ? one.agent() : one.name(),
        one.conversations(),
        one.severe(),
        one.longest(),
        one.lasting(),
        one.lasting() >= SEVERAL);
  }
}
