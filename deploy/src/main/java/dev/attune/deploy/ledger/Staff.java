package dev.attune.deploy.ledger;

import dev.attune.ticket.Author;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import dev.attune.ticket.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The helpdesks' agents, and who of the console's people each one is: by mail, unless an admin has
 * said otherwise.
 */
public final class Staff {

  /** True for reviews {@code m} of a person {@code :owner}; used in others' questions too. */
  static final String OWN =
      "(exists (select 1 from person_agent pa where pa.person = :owner"
          + " and pa.account = m.account and pa.agent = m.agent and pa.own)"
          + " or (exists (select 1 from staff s join person p on p.mail = s.mail"
          + " where p.id = :owner and s.account = m.account and s.agent = m.agent)"
          + " and not exists (select 1 from person_agent pa where pa.person = :owner"
          + " and pa.account = m.account and pa.agent = m.agent and not pa.own)))";

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MAIL = 320;

  private final Handle handle;

  Staff(Handle handle) {
    this.handle = handle;
  }

  /** An agent of a helpdesk. */
  public record Agent(String account, String agent, String mail, String name) {}

  /** The agents and bots who have written on a ticket. */
  public static Set<String> on(Ticket ticket) {
    Set<String> agents = new LinkedHashSet<>();
    for (Message message : ticket.conversation().messages()) {
      String id = message.author().id();
      if (id != null && isStaff(message)) {
        agents.add(id);
      }
    }
    return agents;
  }

  private static boolean isStaff(Message message) {
    return message.by(Role.AGENT) || message.by(Role.BOT);
  }

  /**
   * Remembers the agents and bots who have written on a ticket.
   *
   * @param familiar who of them is known; whoever is forgotten is remembered again only for what
   *     they wrote since
   */
  public void meet(Ticket ticket, Familiar familiar) {
    Map<String, Agent> met = new LinkedHashMap<>();
    for (Message message : ticket.conversation().messages()) {
      String id = message.author().id();
      if (id != null && isStaff(message) && !isBefore(message, familiar.forgotten().get(id))) {
        met.put(id, agent(ticket.id().account(), id, message.author()));
      }
    }
    Map<String, Agent> known = familiar.staff();
    met.values().removeAll(known.values());
    change(
        "insert into staff (account, agent, mail, name) values (:account, :agent, :mail, :name)",
        met.values().stream().filter(agent -> !known.containsKey(agent.agent())));
    change(
        "update staff set mail = :mail, name = :name where account = :account and agent = :agent",
        met.values().stream().filter(agent -> known.containsKey(agent.agent())));
  }

  private static boolean isBefore(Message message, @Nullable Instant forgotten) {
    return forgotten != null && message.time().map(forgotten::isAfter).orElse(true);
  }

  /** Their name and address, and whose they were said to be. */
  void forget(String account, String agent) {
    for (String table : List.of("staff", "person_agent")) {
      handle
          .createUpdate("delete from " + table + " where account = :account and agent = :agent")
          .bind("account", account)
          .bind("agent", agent)
          .execute();
    }
  }

  private static Agent agent(String account, String id, Author author) {
    return new Agent(
        account,
        id,
        fitted(LONGEST_MAIL, author.email() == null ? "" : People.lower(author.email())),
        fitted(LONGEST_NAME, author.name()));
  }

  private void change(String sql, Stream<Agent> agents) {
    Rows.write(
        handle,
        sql,
        agents.toList(),
        (batch, agent) ->
            batch
                .bind("account", agent.account())
                .bind("agent", agent.agent())
                .bind("mail", agent.mail())
                .bind("name", agent.name()));
  }

  public Optional<Agent> agent(String account, String agent) {
    return handle
        .createQuery("select * from staff where account = :account and agent = :agent")
        .bind("account", account)
        .bind("agent", agent)
        .map(
            (row, context) ->
                new Agent(account, agent, row.getString("mail"), row.getString("name")))
        .findOne();
  }

  /** Everybody known, by name; for choosing from. */
  public List<Agent> all() {
    return handle
        .createQuery("select * from staff order by name, account, agent fetch first 2000 rows only")
        .map((row, context) -> agent(row))
        .list();
  }

  /** Says that an agent is this person, or is not, whatever their addresses say. */
  public void correct(long person, String account, String agent, boolean own) {
    handle
        .createUpdate(
            "delete from person_agent where person = :person and account = :account"
                + " and agent = :agent")
        .bind("person", person)
        .bind("account", account)
        .bind("agent", agent)
        .execute();
    handle
        .createUpdate(
            "insert into person_agent (person, account, agent, own)"
                + " values (:person, :account, :agent, :own)")
        .bind("person", person)
        .bind("account", account)
        .bind("agent", agent)
        .bind("own", own)
        .execute();
  }

  /** The agents that a person is. */
  public List<Agent> of(long person) {
    return handle
        .createQuery("select * from staff m where " + OWN + " order by account, agent")
        .bind("owner", person)
        .map((row, context) -> agent(row))
        .list();
  }

  /** Names of those who have one of these ids, by account and id. */
  Map<List<String>, String> names(Collection<String> agents) {
    return handle
        .createQuery("select account, agent, name from staff where agent = any(:agents)")
        .bindArray("agents", String.class, agents)
        .reduceResultSet(
            new LinkedHashMap<>(),
            (names, row, context) -> {
              names.put(List.of(row.getString(1), row.getString(2)), row.getString(3));
              return names;
            });
  }

  /** The agents that each person is, by person; whoever is none is missing. */
  public Map<Long, List<Agent>> byPerson() {
    return handle
        .createQuery(
            "select p.id as person, s.* from person p join staff s on s.mail = p.mail where not"
                + " exists (select 1 from person_agent pa where pa.person = p.id and pa.account ="
                + " s.account and pa.agent = s.agent and not pa.own) union select pa.person, s.*"
                + " from person_agent pa join staff s on s.account = pa.account and s.agent ="
                + " pa.agent where pa.own order by person, account, agent")
        .reduceResultSet(
            new LinkedHashMap<>(),
            (all, row, context) -> {
              all.computeIfAbsent(row.getLong("person"), person -> new ArrayList<>())
                  .add(agent(row));
              return all;
            });
  }

  private static Agent agent(ResultSet row) throws SQLException {
    return new Agent(
        row.getString("account"),
        row.getString("agent"),
        row.getString("mail"),
        row.getString("name"));
  }

  private static String fitted(int length, @Nullable String text) {
    return text == null ? "" : Objects.requireNonNull(Columns.atMost(length, text));
  }
}
