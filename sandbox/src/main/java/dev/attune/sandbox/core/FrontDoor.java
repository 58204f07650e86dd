package dev.attune.sandbox.core;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the requests of one vendor's port come in: control calls and pages, faults, the API. */
public final class FrontDoor implements Function<Call, Outcome> {
  private static final long DRIP_PAUSE_MILLIS = 250;
  private static final long LATE_SECONDS = 60;
  private final Vendor vendor;
  private final Faults faults;
  private final Later later;
  private final Function<Call, Answer> ownPages;

  /**
   * @param ownPages answers what the sandbox itself serves, under /sandbox
   */
  public FrontDoor(Vendor vendor, Faults faults, Later later, Function<Call, Answer> ownPages) {
    this.vendor = vendor;
    this.faults = faults;
    this.later = later;
    this.ownPages = ownPages;
  }

  @Override
  public Outcome apply(Call call) {
    Outcome outcome = answered(call);
    outcome.answer().with("Date", httpDate(0));
    return outcome;
  }

  private Outcome answered(Call call) {
    later.run();
    if (call.path().equals("/") || call.path().startsWith("/sandbox")) {
      return Outcome.plain(ownPages.apply(call));
    }
    Optional<Faults.Fault> fault = faults.draw(vendor.desk().name(), call.method(), call.path());
    return fault.map(f -> struck(call, f)).orElseGet(() -> Outcome.plain(handled(call)));
  }

  private Answer handled(Call call) {
    return answered(call, () -> vendor.handle(call));
  }

  private Answer answered(Call call, Supplier<Answer> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      System.getLogger("dev.attune.sandbox")
          .log(
              System.Logger.Level.ERROR,
              "The stand-in failed on " + call.method() + " " + call.path(),
              e);
      return vendor.trouble(500);
    }
  }

  private Outcome struck(Call call, Faults.Fault fault) {
    return switch (fault.kind()) {
      case THROTTLE -> throttled(Long.toString(fault.number("retryAfter", 5)));
      case THROTTLE_DATE -> throttled(httpDate(fault.number("retryAfter", 5)));
      case STATUS -> Outcome.plain(vendor.trouble((int) fault.number("status", 500)));
      case CUT -> new Outcome(handled(call), Outcome.Breakage.CUT, 0);
      case DRIP ->
          new Outcome(
              handled(call), Outcome.Breakage.DRIP, fault.number("pauseMillis", DRIP_PAUSE_MILLIS));
      case RESET_AFTER -> new Outcome(handled(call), Outcome.Breakage.RESET, 0);
      case LATE -> late(call, fault);
      default -> new Outcome(Answer.empty(500), Outcome.Breakage.RESET, 0);
    };
  }

  private Outcome throttled(String retryAfter) {
    return Outcome.plain(vendor.trouble(429).with("Retry-After", retryAfter));
  }

  private String httpDate(long seconds) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        vendor.desk().clock().instant().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
  }

  /**
   * The call is counted and its caller sees a broken connection at once; its effect lands later.
   */
  private Outcome late(Call call, Faults.Fault fault) {
    long due = vendor.desk().now() + 1000 * fault.number("lateSeconds", LATE_SECONDS);
    Supplier<Answer> work = vendor.arrived(call);
    later.at(due, () -> answered(call, work));
    return new Outcome(Answer.empty(500), Outcome.Breakage.RESET, 0);
  }
}
