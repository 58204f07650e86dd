package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.ReadContract;

final class FreshdeskReadTest extends ReadContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
