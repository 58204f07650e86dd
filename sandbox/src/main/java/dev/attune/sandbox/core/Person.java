package dev.attune.sandbox.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Anyone who can write on a ticket. A mutable row, guarded by {@link Desk#locked}; times are epoch
 * milliseconds.
 */
public final class Person {
  /** What somebody may do at a helpdesk. */
  public enum Role {
    CUSTOMER,
    AGENT,
    ADMIN,
    /** Reads everything, writes private notes only. */
    LIGHT_AGENT,
    /** A machine that answers customers. */
    BOT
  }

  public long id;

  /** Name by which seeds and the control API call this person. */
  public String key = "";

  public String name = "";

  /** What customers see instead of the name; empty for none. */
  public String alias = "";

  public String email = "";
  public Role role = Role.CUSTOMER;
  public String signature = "";
  public List<Long> teamIds = new ArrayList<>(1);
  public long organizationId;

  /** false once deleted; the id then stays on what was written. */
  public boolean active = true;

  public boolean suspended;
  public String timeZone = "London";
  public long createdAt;
  public long updatedAt;

  public boolean staff() {
    return role != Role.CUSTOMER;
  }
}
