package dev.attune.deploy.setup;

import dev.attune.deploy.bench.Bench;

class H2KnownDeskTest extends KnownDeskContract {

  @Override
  Bench bench() {
    return new Bench();
  }
}
