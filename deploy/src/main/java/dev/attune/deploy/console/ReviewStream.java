package dev.attune.deploy.console;

import dev.attune.deploy.export.ReviewFile;
import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Page;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.export.Extras;
import dev.attune.export.ReviewRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes what a filter lets through, page by page, so that memory stays flat. The file gets its end
 * once all is in it: where a page fails, it has none.
 *
 * @param pages where reviews come from
 * @param behind what follows the last of them
 */
record ReviewStream(Pages pages, Behind behind) {

  private static final int PAGE = 500;

  /** Few, so that the first byte comes soon. */
  private static final int FIRST_PAGE = 50;

  /** Reads a page; one without rows is the last. */
  interface Pages {
    Page after(Place place, Filter filter, int size);
  }

  /** Writes the rest. */
  interface Behind {
    void write(Filter filter, ReviewFile file) throws IOException;
  }

  void write(ReviewFormat format, Extras extras, Filter filter, OutputStream out)
      throws IOException {
    ReviewFile file = format.begin(out, extras);
    Page page = pages.after(Place.START, filter, FIRST_PAGE);
    boolean begun = false;
    while (!page.rows().isEmpty()) {
      write(file, page.rows());
      if (!begun) {
        // however long the rest takes
        file.flush();
        begun = true;
      }
      page = pages.after(page.end(), filter, PAGE);
    }
    behind.write(filter, file);
    file.complete();
  }

  private static void write(ReviewFile file, List<ReviewRow> rows) throws IOException {
    for (ReviewRow row : rows) {
      file.write(row);
    }
  }
}
