package dev.attune.sandbox.control;

import dev.attune.sandbox.core.Courier;
import dev.attune.sandbox.core.Faults;
import dev.attune.sandbox.core.Later;
import dev.attune.sandbox.core.SandboxClock;
import dev.attune.sandbox.core.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that the control API can reach.
 *
 * @param refill empties both desks; true fills them with the demo's conversations again
 */
public record World(
    SandboxClock clock,
    Later later,
    Faults faults,
    Courier courier,
    List<Vendor> vendors,
    Consumer<Boolean> refill) {

  Optional<Vendor> vendor(String name) {
    return vendors.stream().filter(v -> v.desk().name().equals(name)).findFirst();
  }
}
