package dev.attune.deploy.export;

import dev.attune.export.Cell;
import dev.attune.export.Columns;
import dev.attune.export.Extras;
import dev.attune.export.ReviewRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes reviews as an Excel workbook, one row a reply under a heading row. Rows go out as they
 * come, so that memory stays flat; a full sheet is followed by another. Text is stored as text and
 * besides defused as in CSV, since people save sheets as CSV. The workbook carries its time of
 * making, so two of the same rows differ in that. Not thread-safe.
 */
public final class XlsxExport implements ReviewFile {

  /** Reviews on one sheet; Excel itself ends at 1,048,576 rows. */
  static final int ROWS_A_SHEET = 1_000_000;

  /** Excel takes a longer cell for a broken file. */
  private static final int LONGEST_CELL = 32_767;

  private static final String CUT = "…";
  private static final int FLUSH_EVERY = 100;
  private static final double COLUMN_WIDTH = 20;

  private final OutputStream out;
  private final Workbook workbook;
  private final int rowsASheet;
  private final Extras extras;
  private @Nullable Worksheet sheet;
  private int sheets;
  private int row;

  /** Completing the export closes {@code out}. */
  public XlsxExport(OutputStream out, Extras extras) {
    this(out, extras, ROWS_A_SHEET);
  }

  XlsxExport(OutputStream out, Extras extras, int rowsASheet) {
    this.extras = extras;
    this.out = out;
    this.workbook = new Workbook(out, "Attune", "1.0");
    this.rowsASheet = rowsASheet;
  }

  @Override
  public void write(ReviewRow review) throws IOException {
    if (!Columns.shows(review)) {
      return;
    }
    Worksheet current = sheetWithRoom();
    row++;
    List<Cell> cells = Columns.cells(review, extras);
    for (int column = 0; column < cells.size(); column++) {
      put(current, column, cells.get(column));
    }
    if (row % FLUSH_EVERY == 0) {
      current.flush();
    }
  }

  /** What is compressed stays behind until there is more of it. */
  @Override
  public void flush() throws IOException {
    if (sheet != null) {
      sheet.flush();
    }
    out.flush();
  }

  @Override
  public void complete() throws IOException {
    // the workbook leaves what it writes to open, and unflushed
    try (OutputStream written = out) {
      sheetWithRoom().finish();
      workbook.close();
      written.flush();
    }
  }

  private Worksheet sheetWithRoom() throws IOException {
    Worksheet current = sheet;
    if (current != null && row < rowsASheet) {
      return current;
    }
    if (current != null) {
      current.finish();
    }
    Worksheet next = headed(workbook.newWorksheet(++sheets == 1 ? "Reviews" : "Reviews " + sheets));
    sheet = next;
    row = 0;
    return next;
  }

  private Worksheet headed(Worksheet sheet) {
    List<String> names = Columns.names(extras);
    for (int column = 0; column < names.size(); column++) {
      sheet.inlineString(0, column, names.get(column));
      sheet.width(column, COLUMN_WIDTH);
    }
    sheet.freezePane(0, 1);
    return sheet;
  }

  private void put(Worksheet current, int column, Cell cell) {
    if (cell instanceof Cell.Figure figure) {
      current.value(row, column, figure.value());
    } else if (cell instanceof Cell.Text text) {
      current.inlineString(row, column, held(text.shown()));
    }
  }

  private static String held(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    int end = LONGEST_CELL - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
