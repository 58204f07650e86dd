package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.Agent;
import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.freshdesk.wire.Page;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account's agents, read when someone unknown has written: once for what they wrote since the
 * last reading, else at most every five minutes. An agent who has left is a contact under the same
 * id, or is gone. Thread-safe.
 */
final class FreshdeskPeople {

  private static final Duration AGAIN = Duration.ofMinutes(5);

  /** Freshdesk dates what was written in whole seconds. */
  private static final Duration UNEVEN = Duration.ofSeconds(2);

  private static final int OTHERS_REMEMBERED = 10_000;

  /** Who wrote something that went out in the firm's name. */
  enum Writer {
    AGENT,
    /** Once an agent, now a contact. */
    FORMER_AGENT,
    /** A rule, a program, or someone deleted: Freshdesk doesn't tell. */
    UNKNOWN
  }

  /**
   * What asking for somebody who is no agent came to.
   *
   * @param until when to ask again; a contact stays one
   */
  private record Asked(boolean contact, Instant until) {}

  private final FreshdeskApi api;
  private final Clock clock;
  private final Map<Long, Agent> agents = new HashMap<>();
  private final Map<Long, Asked> others = new HashMap<>();
  private Instant lastRead = Instant.MIN;
  private Instant nextRead = Instant.MIN;
  private boolean forbidden;

  FreshdeskPeople(FreshdeskApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * @param wrote when they wrote it: agents who were read before that may lack a new one; null
   *     where that isn't known
   */
  synchronized Writer writer(long id, @Nullable Instant wrote) {
    if (!agents.containsKey(id) && !known(id)) {
      readIfOlder(wrote);
    }
    if (agents.containsKey(id) || forbidden) {
      return Writer.AGENT;
    }
    return contact(id) ? Writer.FORMER_AGENT : Writer.UNKNOWN;
  }

  synchronized Optional<Agent.Contact> contactOf(long id) {
    return Optional.ofNullable(agents.get(id)).map(Agent::contact);
  }

  private boolean known(long id) {
    Asked asked = others.get(id);
    return asked != null && clock.instant().isBefore(asked.until());
  }

  private boolean contact(long id) {
    if (others.size() >= OTHERS_REMEMBERED) {
      others.clear();
    }
    Asked asked = others.get(id);
    if (asked == null || !known(id)) {
      boolean contact = api.contact(id);
      asked = new Asked(contact, contact ? Instant.MAX : nextRead);
      others.put(id, asked);
    }
    return asked.contact();
  }

  private void readIfOlder(@Nullable Instant wrote) {
    boolean mayLack = wrote == null || !wrote.isBefore(lastRead);
    if ((mayLack && !forbidden) || !clock.instant().isBefore(nextRead)) {
      read();
    }
  }

  private void read() {
    Instant now = api.theirNow().minus(UNEVEN);
    try {
      Map<Long, Agent> fresh = new HashMap<>();
      for (int page = 1; page <= FreshdeskApi.LAST_PAGE; page++) {
        Page<Agent> some = api.agents(page);
        some.rows().stream().filter(a -> a.id() != null).forEach(a -> fresh.put(a.id(), a));
        if (!some.more()) {
          break;
        }
      }
      agents.putAll(fresh);
      forbidden = false;
    } catch (Unauthorized | Refused e) {
      // without the right to list agents whatever goes out counts as an agent's
      forbidden = true;
    }
    lastRead = now;
    nextRead = clock.instant().plus(AGAIN);
  }
}
