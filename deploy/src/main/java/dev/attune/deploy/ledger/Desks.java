package dev.attune.deploy.ledger;

import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Which helpdesk each account's name stands for, and what else it was called. A mark that stands on
 * a ticket counts by whatever name it may have been made; what the ledger alone knows counts where
 * it is surely the same helpdesk, since message ids of two helpdesks can be alike.
 */
public final class Desks {

  private final Handle handle;

  Desks(Handle handle) {
    this.handle = handle;
  }

  /**
   * A helpdesk as the ledger knows it.
   *
   * @param address null where it was never asked since addresses are kept
   */
  public record Desk(String vendor, @Nullable String address) {}

  /** The account's; none before it was begun. */
  public Optional<Desk> of(String account) {
    return handle
        .createQuery("select vendor, desk from account where name = :account")
        .bind("account", account)
        .map((row, context) -> new Desk(row.getString(1), row.getString(2)))
        .findOne();
  }

  /** All that were ever begun, by their accounts' names. */
  public Map<String, Desk> all() {
    Map<String, Desk> all = new TreeMap<>();
    handle
        .createQuery("select name, vendor, desk from account")
        .map(
            (row, context) ->
                all.put(row.getString(1), new Desk(row.getString(2), row.getString(3))))
        .list();
    return all;
  }

  /** The same without a server; none in a ledger from before they were kept. */
  public static Map<String, Desk> in(Connection ledger) {
    try (Handle handle = Jdbi.create(ledger).open()) {
      return new Desks(handle).all();
    } catch (JdbiException e) {
      return Map.of();
    }
  }

  /**
   * Enters the account's, unless another was faster.
   *
   * @param before what stands there now; null for none
   */
  public boolean learn(String account, @Nullable String before, String address) {
    return handle
            .createUpdate(
                "update account set desk = :address"
                    + " where name = :account and coalesce(desk, '') = :before")
            .bind("address", address)
            .bind("account", account)
            .bind("before", before == null ? "" : before)
            .execute()
        == 1;
  }

  /** Whether one of a reply's messages was noted under another name of the same helpdesk. */
  public boolean notedOtherwise(String account, String vendor, Collection<MessageId> messages) {
    return handle
        .createQuery(
            "select o.name from account a join account o on o.vendor = a.vendor"
                + " and o.name <> a.name and o.desk = a.desk where a.name = :account")
        .bind("account", account)
        .mapTo(String.class)
        .list()
        .stream()
        .anyMatch(name -> noted(name, vendor, messages));
  }

  private boolean noted(String account, String vendor, Collection<MessageId> messages) {
    return handle
        .createQuery(
            "select 1 from note_mark m join note n on n.id = m.note"
                + " where m.account = :account and m.mark = any(:marks)"
                + " and n.state in ('written', 'undone')")
        .bind("account", account)
        .bindArray(
            "marks",
            String.class,
            messages.stream().map(id -> NoteMark.of(vendor, account, id).value()).toList())
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Other accounts of what is, or may be, the same helpdesk, configured or not; by name. */
  public List<String> otherNamesOf(String account) {
    return handle
        .createQuery(
            "select o.name from account a join account o on o.vendor = a.vendor"
                + " and o.name <> a.name and (o.desk is null or a.desk is null or o.desk = a.desk)"
                + " where a.name = :account order by o.name")
        .bind("account", account)
        .mapTo(String.class)
        .list();
  }
}
