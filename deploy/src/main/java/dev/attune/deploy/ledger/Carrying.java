package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Burdens.Asked;
import dev.attune.deploy.ledger.Burdens.Burden;
import dev.attune.deploy.ledger.Burdens.Carried;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gathers what agents carry from replies in any order. Here and not by the database, which would
 * sort all conversations by their agents' names for it: that took two thirds of the time.
 */
final class Carrying {

  private static final int SEVERE = 3;

  private static final Comparator<Burden> HEAVIEST =
      Comparator.comparing(Burden::severe, Comparator.reverseOrder())
          .thenComparing(Burden::account)
          .thenComparing(Burden::agent);

  private final Map<String, Map<String, Map<String, Talk>>> agents = new HashMap<>();

  /** A conversation: its gravest need, its last reply, and how many replies were to severe need. */
  private static final class Talk {
    private int need;
    private int replies;
    private long at = Long.MIN_VALUE;

    private boolean severe() {
      return need == SEVERE;
    }
  }

  /** A reply, {@code at} some time in any unit. */
  void add(String account, String agent, String ticket, int need, long at) {
    Talk talk =
        agents
            .computeIfAbsent(account, one -> new HashMap<>())
            .computeIfAbsent(agent, one -> new HashMap<>())
            .computeIfAbsent(ticket, one -> new Talk());
    talk.need = Math.max(talk.need, need);
    talk.at = Math.max(talk.at, at);
    talk.replies += need == SEVERE ? 1 : 0;
  }

  /** What was asked for; the heaviest first, or by run where there are several in a row. */
  Carried carried(Asked asked) {
    List<Burden> all =
        agents.entrySet().stream()
            .flatMap(account -> burdens(account.getKey(), account.getValue(), asked))
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

  private static Stream<Burden> burdens(
      String account, Map<String, Map<String, Talk>> agents, Asked asked) {
    return agents.entrySet().stream()
        .filter(agent -> replies(agent.getValue()) >= asked.replies())
        .map(agent -> burden(account, agent.getKey(), agent.getValue()));
  }

  private static int replies(Map<String, Talk> talks) {
    return talks.values().stream().mapToInt(talk -> talk.replies).sum();
  }

  private static Burden burden(String account, String agent, Map<String, Talk> talks) {
    List<Talk> walk =
        talks.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, Talk> one) -> one.getValue().at)
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .toList();
    int longest = 0;
    int run = 0;
    for (Talk talk : walk) {
      run = talk.severe() ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    int severe = (int) walk.stream().filter(Talk::severe).count();
    return new Burden(account, agent, "", walk.size(), severe, longest, run);
  }
}
