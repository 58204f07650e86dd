package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Page;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.deploy.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Walks through an export as a download would, and looks at what is held on the way. */
final class ExportWalk {

  private static final int ROWS = 500;
  private static final int SOME = 200;
  private static final int MANY = 2_000;

  private ExportWalk() {}

  /** Lines of a table: at the beginning, after a hundred thousand rows, and after a million. */
  static List<String> of(Ledger ledger) {
    List<String> lines = new ArrayList<>(List.of(held(0)));
    Place place = Place.START;
    for (int page = 1; page <= MANY; page++) {
      Place from = place;
      Page next = ledger.ask(books -> books.exports().after(from, Filter.ALL, ROWS));
      if (next.rows().isEmpty()) {
        lines.add(held((page - 1) * ROWS));
        return lines;
      }
      place = next.end();
      if (page == SOME || page == MANY) {
        lines.add(held(page * ROWS));
      }
    }
    return lines;
  }

  private static String held(int rows) {
    System.gc();
    Runtime memory = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%-42s%12.0f",
        "heap, MB, after " + rows + " exported rows",
        (memory.totalMemory() - memory.freeMemory()) / 1e6);
  }
}
