package dev.attune.deploy.account;

import dev.attune.helpdesk.CallMeter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts every account's calls since the server started. Thread-safe. */
public final class Calls {

  private final Map<String, Map<String, LongAdder>> credits = new ConcurrentHashMap<>();

  /** Where an account's adapter counts. */
  public CallMeter meter(String account) {
    return (call, spent) ->
        credits
            .computeIfAbsent(account, any -> new ConcurrentHashMap<>())
            .computeIfAbsent(call, any -> new LongAdder())
            .add(spent);
  }

  /** Credits spent by kind of call; a call costs one as a rule. */
  public Map<String, Long> of(String account) {
    Map<String, Long> sums = new TreeMap<>();
    credits.getOrDefault(account, Map.of()).forEach((call, sum) -> sums.put(call, sum.sum()));
    return sums;
  }
}
