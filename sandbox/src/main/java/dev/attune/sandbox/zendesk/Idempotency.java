package dev.attune.sandbox.zendesk;

import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Rejected;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The vendor's {@code Idempotency-Key}: for creating tickets only, two hours, per account. Guarded
 * by the desk's lock; forgotten at a restart.
 */
final class Idempotency {
  private static final long LIFE = Duration.ofHours(2).toMillis();
  private static final int MAX_KEY = 255;
  private final Map<String, Seen> seen = new HashMap<>();

  private record Seen(long at, String body, Answer answer) {}

  Answer answer(ZendeskCall call, Supplier<Answer> work) {
    String key = call.call().header("idempotency-key").orElse("");
    if (key.isEmpty()) {
      return work.get();
    }
    if (key.length() > MAX_KEY) {
      throw conflict("Idempotency-Key must be at most 255 characters long");
    }
    seen.values().removeIf(s -> call.desk().now() - s.at() > LIFE);
    Seen known = seen.get(key);
    if (known == null) {
      Answer fresh = work.get();
      seen.put(key, new Seen(call.desk().now(), call.call().text(), fresh));
      return copy(fresh).with("x-idempotency-lookup", "miss");
    }
    if (!known.body().equals(call.call().text())) {
      throw conflict("Request parameters don't match the ones of the first use of this key");
    }
    return copy(known.answer()).with("x-idempotency-lookup", "hit");
  }

  private static Answer copy(Answer answer) {
    return new Answer(answer.status(), answer.headers(), answer.body());
  }

  private static Rejected conflict(String description) {
    return new Rejected(
        Answer.json(
            400, Json.object("error", "IdempotentRequestError", "description", description)));
  }
}
