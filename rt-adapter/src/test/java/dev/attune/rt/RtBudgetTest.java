package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.BudgetContract;

final class RtBudgetTest extends BudgetContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
