package dev.attune.deploy.notes;

import dev.attune.deploy.bench.Bench;

class H2OtherNamesTest extends OtherNamesContract {

  @Override
  Bench bench() {
    return new Bench();
  }
}
