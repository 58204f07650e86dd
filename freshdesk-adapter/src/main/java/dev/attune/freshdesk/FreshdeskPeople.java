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

/**
 * The account's agents, read at most every five minutes and only when someone unknown has written.
 * An agent who has left is a contact under the same id, or is gone. Thread-safe.
 */
final class FreshdeskPeople {

  private static final Duration AGAIN = Duration.ofMinutes(5);
  private static final int FORMER_REMEMBERED = 10_000;

  /** Who wrote something that went out in the firm's name. */
  enum Writer {
    AGENT,
    /** Once an agent, now a contact. */
    FORMER_AGENT,
    /** A rule, a program, or someone deleted: Freshdesk doesn't tell. */
    UNKNOWN
  }

  private final FreshdeskApi api;
  private final Clock clock;
  private final Map<Long, Agent> agents = new HashMap<>();
  private final Map<Long, Boolean> former = new HashMap<>();
  private Instant nextRead = Instant.MIN;
  private boolean forbidden;

  FreshdeskPeople(FreshdeskApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  synchronized Writer writer(long id) {
    if (!agents.containsKey(id) && !former.containsKey(id)) {
      read();
    }
    if (agents.containsKey(id) || forbidden) {
      return Writer.AGENT;
    }
    return contact(id) ? Writer.FORMER_AGENT : Writer.UNKNOWN;
  }

  synchronized Optional<Agent.Contact> contactOf(long id) {
    return Optional.ofNullable(agents.get(id)).map(Agent::contact);
  }

  private boolean contact(long id) {
    if (former.size() >= FORMER_REMEMBERED) {
      former.clear();
    }
    Boolean known = former.get(id);
    if (known == null) {
      known = api.contact(id);
      former.put(id, known);
    }
    return known;
  }

  private void read() {
    if (clock.instant().isBefore(nextRead)) {
      return;
    }
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
    nextRead = clock.instant().plus(AGAIN);
  }
}
