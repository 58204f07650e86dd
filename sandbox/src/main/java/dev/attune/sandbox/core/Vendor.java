package dev.attune.sandbox.core;

import com.google.gson.JsonElement;

/** A stand-in for one vendor's API. Thread-safe: it locks its desk. */
public interface Vendor {
  Desk desk();

  Meter meter();

  /** Answers a call to the vendor's API; never throws for bad input. */
  Answer handle(Call call);

  /** Sets a habit that differs between accounts; refuses an unknown one. */
  void option(String name, JsonElement value);

  /** The vendor's answer when its server is in trouble. */
  Answer trouble(int status);
}
