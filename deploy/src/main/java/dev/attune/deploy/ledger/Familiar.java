package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Staff.Agent;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Who of those on a ticket the ledger knows, by one look. Asked while the ticket is claimed:
 * forgetting an agent takes the claim away, so that nothing is kept by what was known before.
 *
 * @param staff agents and bots by the helpdesk's number
 * @param customers whose ticket it is
 * @param forgotten agents who were forgotten, and up to when
 */
public record Familiar(
    Map<String, Agent> staff, Set<String> customers, Map<String, Instant> forgotten) {

  public Familiar {
    staff = Map.copyOf(staff);
    customers = Set.copyOf(customers);
    forgotten = Map.copyOf(forgotten);
  }

  static Familiar of(Handle handle, TicketId ticket, Collection<String> agents) {
    Map<String, Agent> staff = new HashMap<>();
    Set<String> customers = new HashSet<>();
    Map<String, Instant> forgotten = new HashMap<>();
    handle
        .createQuery(
            "select 'staff' as kind, agent as who, mail, name,"
                + " cast(null as timestamp with time zone) as before_at from staff"
                + " where account = :account and agent = any(:agents)"
                + " union all select 'forgotten', agent, '', '', before_at from forgotten_agent"
                + " where account = :account and agent = any(:agents)"
                + " union all select 'customer', customer, '', '', null from ticket_customer"
                + " where account = :account and ticket = :number")
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .bindArray("agents", String.class, agents)
        .map(
            (row, context) -> {
              String who = row.getString("who");
              switch (row.getString("kind")) {
                case "staff" -> staff.put(who, agent(ticket.account(), who, row));
                case "forgotten" -> forgotten.put(who, Columns.time(row, "before_at"));
                default -> customers.add(who);
              }
              return who;
            })
        .list();
    return new Familiar(staff, customers, forgotten);
  }

  private static Agent agent(String account, String agent, ResultSet row) throws SQLException {
    return new Agent(account, agent, row.getString("mail"), row.getString("name"));
  }
}
