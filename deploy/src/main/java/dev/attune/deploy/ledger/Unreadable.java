package dev.attune.deploy.ledger;

import org.jdbi.v3.core.Handle;

/** Which reviews can't be opened with the keys given; each is there once. */
public final class Unreadable {

  /** A condition on {@code message.id}. */
  static final String LEFT_OUT = "id not in (select id from unreadable)";

  private final Handle handle;

  Unreadable(Handle handle) {
    this.handle = handle;
  }

  void enter(long id) {
    handle
        .createUpdate(
            "insert into unreadable (id) select id from message where id = :id and " + LEFT_OUT)
        .bind("id", id)
        .execute();
  }

  void leave(long id) {
    handle.createUpdate("delete from unreadable where id = :id").bind("id", id).execute();
  }

  public long count() {
    return handle.createQuery("select count(*) from unreadable").mapTo(Long.class).one();
  }
}
