package dev.attune.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The demo's result as people read it: a column for each account and one for all. */
final class DemoTable {

  private final List<Outcome.Account> accounts;
  private final List<String> lines = new ArrayList<>();

  private DemoTable(Outcome outcome) {
    accounts = List.copyOf(outcome.accounts().values());
    List<String> heads = new ArrayList<>(outcome.accounts().keySet());
    heads.add("all");
    lines.add(line("", heads));
  }

  static String of(Outcome outcome) {
    DemoTable table = new DemoTable(outcome);
    table.row("tickets", Outcome.Account::tickets);
    table.row("replies", account -> account.figures().replies());
    table.row("  reviewed", account -> account.figures().reviewed());
    for (String reason : table.reasons()) {
      table.row(
          "  unscored: " + reason,
          account -> account.figures().unscored().getOrDefault(reason, 0L));
    }
    table.row("notes written", account -> account.figures().notes());
    table.gaps();
    table.row("calls to the helpdesk", Outcome.Account::calls);
    return String.join("\n", table.lines);
  }

  private Set<String> reasons() {
    return accounts.stream()
        .flatMap(account -> account.figures().unscored().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void row(String label, ToLongFunction<Outcome.Account> figure) {
    List<String> cells = new ArrayList<>();
    accounts.forEach(account -> cells.add(Long.toString(figure.applyAsLong(account))));
    cells.add(Long.toString(accounts.stream().mapToLong(figure).sum()));
    lines.add(line(label, cells));
  }

  private void gaps() {
    List<String> cells = new ArrayList<>();
    accounts.forEach(account -> cells.add(mean(List.of(account))));
    cells.add(mean(accounts));
    lines.add(line("mean gap (-3 to 3)", cells));
  }

  private static String mean(List<Outcome.Account> accounts) {
    long sum = accounts.stream().mapToLong(account -> account.figures().sumOfGaps()).sum();
    long reviewed = accounts.stream().mapToLong(account -> account.figures().reviewed()).sum();
    return reviewed == 0 ? "-" : String.format(Locale.ROOT, "%.2f", (double) sum / reviewed);
  }

  private static String line(String label, List<String> cells) {
    return String.format(Locale.ROOT, "%-34s", label)
        + cells.stream()
            .map(cell -> String.format(Locale.ROOT, "%16s", cell))
            .collect(Collectors.joining());
  }
}
