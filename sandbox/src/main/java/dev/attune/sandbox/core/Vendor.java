package dev.attune.sandbox.core;

import com.google.gson.JsonElement;
import java.util.function.Supplier;

/** A stand-in for one vendor's API. Thread-safe: it locks its desk. */
public interface Vendor {
  Desk desk();

  Meter meter();

  /** Answers a call to the vendor's API; never throws for bad input. */
  default Answer handle(Call call) {
    return arrived(call).get();
  }

  /**
   * Lets a call in, which is when limits count it; what it does happens when the answer is asked
   * for, now or later.
   */
  Supplier<Answer> arrived(Call call);

  /** Sets a habit that differs between accounts; refuses an unknown one. */
  void option(String name, JsonElement value);

  /** The vendor's answer when its server is in trouble. */
  Answer trouble(int status);
}
