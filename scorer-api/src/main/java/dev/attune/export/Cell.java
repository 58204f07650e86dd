package dev.attune.export;

import java.math.BigDecimal;

/** One cell of a table: typed, so that a spreadsheet keeps numbers as numbers. */
public sealed interface Cell {

  Cell BLANK = new Blank();

  static Cell of(long number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  /** The text's cell; {@link #BLANK} where it is empty. */
  static Cell of(String text) {
    return text.isEmpty() ? BLANK : new Text(CleanText.forTables(text));
  }

  /** What a text file shows: nothing in it is run as a formula. */
  String shown();

  record Blank() implements Cell {
    @Override
    public String shown() {
      return "";
    }
  }

  /** Never a formula, so it is shown as it is, a leading minus included. */
  record Figure(BigDecimal value) implements Cell {
    @Override
    public String shown() {
      return value.toPlainString();
    }
  }

  /**
   * Text that XML and UTF-8 can hold.
   *
   * @param value as people wrote it; a spreadsheet must take it as text, or take {@link #shown()}
   */
  record Text(String value) implements Cell {
    @Override
    public String shown() {
      return Formulas.defused(value);
    }
  }
}
