package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Burdens.Asked;
import dev.attune.deploy.ledger.Burdens.Burden;
import dev.attune.deploy.ledger.Burdens.Carried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what agents carry from their replies. */
final class Carrying {

  private static final int SEVERE = 3;

  private static final Comparator<Burden> HEAVIEST =
      Comparator.comparing(Burden::severe, Comparator.reverseOrder())
          .thenComparing(Burden::account)
          .thenComparing(Burden::agent);

  private final List<Carrier> agents = new ArrayList<>();

  /** An agent's conversations, in the order of their last replies. */
  private record Carrier(String account, String agent, Collection<Talk> talks) {

    int replies() {
      return talks.stream().mapToInt(talk -> talk.replies).sum();
    }

    Burden burden() {
      int longest = 0;
      int run = 0;
      for (Talk talk : talks) {
        run = talk.severe() ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      int severe = (int) talks.stream().filter(Talk::severe).count();
      return new Burden(account, agent, "", talks.size(), severe, longest, run);
    }
  }

  /** A conversation: its gravest need, and how many replies were to severe need. */
  private static final class Talk {
    private int need;
    private int replies;

    private boolean severe() {
      return need == SEVERE;
    }
  }

  /**
   * An agent's replies.
   *
   * @param replies in the order of time, each its need, which is one digit, and its ticket
   */
  void add(String account, String agent, Object[] replies) {
    Map<String, Talk> talks = new LinkedHashMap<>();
    for (Object reply : replies) {
      String text = reply.toString();
      String ticket = text.substring(1);
      int need = text.charAt(0) - '0';
      // put anew: a conversation stands where its last reply does
      Talk talk = Objects.requireNonNullElseGet(talks.remove(ticket), Talk::new);
      talk.need = Math.max(talk.need, need);
      talk.replies += need == SEVERE ? 1 : 0;
      talks.put(ticket, talk);
    }
    agents.add(new Carrier(account, agent, talks.values()));
  }

  /** What was asked for; the heaviest first, or by run where there are several in a row. */
  Carried carried(Asked asked) {
    List<Burden> all =
        agents.stream()
            .filter(agent -> agent.replies() >= asked.replies())
            .map(Carrier::burden)
            .filter(burden -> burden.longest() >= asked.run())
            .sorted(
                Comparator.comparingInt((Burden one) -> turn(one, asked)).thenComparing(HEAVIEST))
            .toList();
    List<Burden> told = all.subList(0, Math.min(asked.most(), all.size()));
    return new Carried(told, (long) all.size() - told.size());
  }

  private static int turn(Burden one, Asked asked) {
    if (one.lasting() >= asked.several()) {
      return 0;
    }
    return one.longest() >= asked.several() ? 1 : 2;
  }
}
