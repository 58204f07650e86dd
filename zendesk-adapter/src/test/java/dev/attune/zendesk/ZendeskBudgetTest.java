package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.BudgetContract;

final class ZendeskBudgetTest extends BudgetContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
