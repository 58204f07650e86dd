package dev.attune.zendesk;

import dev.attune.zendesk.wire.User;
import dev.attune.zendesk.wire.ZendeskApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who people are, remembered for an hour so that they are seldom asked for. Thread-safe.
 *
 * <p>Bounded: the least recently learned are forgotten first.
 */
final class ZendeskPeople {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final int REMEMBERED = 50_000;

  private record Known(Optional<User> user, Instant at) {}

  private final ZendeskApi api;
  private final Clock clock;
  private final Map<Long, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  ZendeskPeople(ZendeskApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Learns users that came along with something else, for nothing. */
  synchronized void learn(Collection<User> users) {
    for (User user : users) {
      if (user.id() != null) {
        known.put(user.id(), new Known(Optional.of(user), clock.instant()));
      }
    }
  }

  /** Asks for those of the ids that aren't freshly known, a hundred in a call. */
  void look(Collection<Long> ids) {
    List<Long> unknown = new ArrayList<>(unknown(ids));
    for (int i = 0; i < unknown.size(); i += ZendeskApi.MANY) {
      List<Long> some = unknown.subList(i, Math.min(unknown.size(), i + ZendeskApi.MANY));
      List<User> found = api.users(some).users();
      learn(found);
      forgetNot(some);
    }
  }

  /** The user, empty where Zendesk knows no such one any more. */
  synchronized Optional<User> user(long id) {
    Known one = known.get(id);
    return one == null ? Optional.empty() : one.user();
  }

  private synchronized Set<Long> unknown(Collection<Long> ids) {
    Instant oldest = clock.instant().minus(FRESH);
    Set<Long> unknown = new LinkedHashSet<>();
    for (Long id : ids) {
      Known one = known.get(id);
      if (id > 0 && (one == null || one.at().isBefore(oldest))) {
        unknown.add(id);
      }
    }
    return unknown;
  }

  /** Remembers who was asked for in vain, so that they aren't asked for again at once. */
  private synchronized void forgetNot(List<Long> asked) {
    for (Long id : asked) {
      known.putIfAbsent(id, new Known(Optional.empty(), clock.instant()));
    }
  }
}
