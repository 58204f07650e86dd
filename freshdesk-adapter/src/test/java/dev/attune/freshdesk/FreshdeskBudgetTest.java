package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.BudgetContract;

final class FreshdeskBudgetTest extends BudgetContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
