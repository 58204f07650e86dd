package dev.attune.sandbox.rt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to run a Request Tracker.
 *
 * @param home where all of it is kept: database, sessions, mails, logs; what stands there already
 *     is gone on with
 * @param port on loopback
 * @param data further initial data beside the support desk's people, as RT's own Perl
 * @param environment of RT's processes beside what they need
 */
public record RtOptions(Path home, int port, List<String> data, Map<String, String> environment) {

  public RtOptions {
    data = List.copyOf(data);
    environment = Map.copyOf(environment);
  }

  public static RtOptions fresh(Path home, int port) {
    return new RtOptions(home, port, List.of(), Map.of());
  }

  public RtOptions with(String initialData) {
    List<String> all = new ArrayList<>(data);
    all.add(initialData);
    return new RtOptions(home, port, all, environment);
  }

  /** With the scrip of the initial data calling somebody. */
  public RtOptions telling(String webhook, String secret) {
    return in(Map.of("ATTUNE_RT_WEBHOOK", webhook, "ATTUNE_RT_WEBHOOK_SECRET", secret));
  }

  public RtOptions in(Map<String, String> further) {
    return new RtOptions(home, port, data, further);
  }
}
