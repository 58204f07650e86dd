package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.Burdens.Asked;
import dev.attune.deploy.ledger.Burdens.Burden;
import dev.attune.deploy.ledger.Burdens.Carried;
import dev.attune.deploy.ledger.Daily.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** That what agents carry is what a look at each of their replies comes to. */
abstract class CarriedContract extends ChanceReviews {

  private static final Asked ALL = new Asked(0, 0, 3, 100);

  private record Reply(
      String account, String agent, String ticket, int need, Instant at, String team) {}

  private static final class Talk {
    private String ticket = "";
    private int need;
    private Instant at = Instant.MIN;
  }

  @Test
  void what_agents_carry_is_what_a_look_at_each_reply_comes_to() throws SQLException {
    for (int from = 40; from >= 0; from -= 8) {
      Instant since = NOW.minusSeconds(from);
      assertThat(carried(Slice.ALL, since)).isEqualTo(byHand(since, reply -> true)).isNotNull();
      Slice shop = new Slice("shop", null, null, false, List.of());
      assertThat(carried(shop, since))
          .isEqualTo(byHand(since, reply -> reply.account().equals("shop")));
      Slice care = new Slice(null, "care", null, false, List.of());
      assertThat(carried(care, since))
          .isEqualTo(byHand(since, reply -> reply.team().equals("care")));
      Slice own = Slice.of(List.of(new Staff.Agent("desk", "a1", "", "")));
      assertThat(carried(own, since))
          .isEqualTo(
              byHand(since, reply -> reply.account().equals("desk") && reply.agent().equals("a1")));
    }
  }

  private List<Burden> carried(Slice slice, Instant since) {
    Carried carried =
        ledger.ask(books -> books.qa().burdens().carried(slice, since, NOW.minusSeconds(3), ALL));
    assertThat(carried.more()).isZero();
    return carried.burdens();
  }

  private List<Burden> byHand(Instant since, Predicate<Reply> asked) throws SQLException {
    Map<List<String>, Map<String, Talk>> agents =
        new TreeMap<>(Comparator.comparing(List::toString));
    for (Reply reply : replies()) {
      if (asked.test(reply)
          && !reply.at().isBefore(since)
          && reply.at().isBefore(NOW.minusSeconds(3))) {
        Talk talk =
            agents
                .computeIfAbsent(List.of(reply.account(), reply.agent()), unused -> new TreeMap<>())
                .computeIfAbsent(reply.ticket(), unused -> new Talk());
        talk.ticket = reply.ticket();
        talk.need = Math.max(talk.need, reply.need());
        talk.at = reply.at().isAfter(talk.at) ? reply.at() : talk.at;
      }
    }
    return agents.entrySet().stream()
        .map(agent -> burden(agent.getKey(), new ArrayList<>(agent.getValue().values())))
        .toList();
  }

  private static Burden burden(List<String> who, List<Talk> talks) {
    talks.sort(
        Comparator.comparing((Talk talk) -> talk.at).thenComparing((Talk talk) -> talk.ticket));
    int run = 0;
    int longest = 0;
    int severe = 0;
    for (Talk talk : talks) {
      severe += talk.need == 3 ? 1 : 0;
      run = talk.need == 3 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return new Burden(who.get(0), who.get(1), "", talks.size(), severe, longest, run);
  }

  private List<Reply> replies() throws SQLException {
    List<Reply> all = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select * from message where need is not null")) {
      while (row.next()) {
        all.add(
            new Reply(
                row.getString("account"),
                row.getString("agent"),
                row.getString("ticket"),
                row.getInt("need"),
                Columns.time(row, "happened_at"),
                row.getString("team")));
      }
    }
    return all;
  }
}
