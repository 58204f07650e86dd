package dev.attune.rt;

import dev.attune.rt.wire.RtApi;
import dev.attune.rt.wire.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * RT's users by name, looked up one by one since only administrators may list them, and remembered
 * for an hour. Bounded and thread-safe.
 */
final class RtPeople {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final int REMEMBERED = 20_000;
  private static final Set<String> NOBODY = Set.of("", "RT_System", "Nobody");

  private record Known(Optional<User> user, Instant until) {}

  private final RtApi api;
  private final Clock clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  RtPeople(RtApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** RT itself, or no one. */
  static boolean nobody(String name) {
    return NOBODY.contains(name);
  }

  /** Whether what a user says to a customer is the firm's answer. */
  boolean answer(String name) {
    return !nobody(name) && privileged(name);
  }

  boolean privileged(String name) {
    return privileged(user(name));
  }

  /** The same, whatever was remembered: before something that can't be taken back. */
  boolean privilegedNow(String name) {
    return privileged(asked(name));
  }

  private static boolean privileged(Optional<User> user) {
    return user.map(User::privileged).filter(flag -> flag == 1).isPresent();
  }

  /** Empty for a user who isn't there any more. */
  Optional<User> user(String name) {
    Optional<Known> one = remembered(name);
    return one.isPresent() ? one.get().user() : asked(name);
  }

  private Optional<User> asked(String name) {
    Optional<User> user = api.user(name).filter(found -> same(found, name));
    remember(name, user);
    return user;
  }

  /** A name of digits alone would be taken for another user's number. */
  private static boolean same(User found, String name) {
    return found.name() == null || found.name().equalsIgnoreCase(name);
  }

  private synchronized Optional<Known> remembered(String name) {
    return Optional.ofNullable(known.get(name)).filter(one -> one.until().isAfter(clock.instant()));
  }

  private synchronized void remember(String name, Optional<User> user) {
    known.remove(name);
    known.put(name, new Known(user, clock.instant().plus(FRESH)));
  }
}
