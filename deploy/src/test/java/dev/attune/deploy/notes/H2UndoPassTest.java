package dev.attune.deploy.notes;

import dev.attune.deploy.bench.Bench;

class H2UndoPassTest extends UndoPassContract {

  @Override
  Bench bench() {
    return new Bench();
  }
}
