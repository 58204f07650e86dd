package dev.attune.export;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Scorecard;
import dev.attune.assessment.Shift;
import dev.attune.verdict.Verdict;
import dev.attune.verdict.Voices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of every table that reviews are exported to: names, order and how each cell is made.
 * Names and order change by addition alone. Several words in one cell are parted by {@code "; "},
 * several quotes by {@code " | "}. Thread-safe.
 */
public final class Columns {

  private static final int DECIMALS = 2;
  private static final String EARLIER = " (of an earlier wording)";
  private static final Map<String, Function<ReviewRow, Cell>> ALL = new LinkedHashMap<>();

  static {
    whereFrom();
    need();
    Stream.of(MarkName.values()).forEach(Columns::mark);
    verdictOfTheRubric();
    whatFollowed();
  }

  private Columns() {}

  /** Column names from left to right. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** The same with those of a scorecard behind them. */
  public static List<String> names(Extras extras) {
    List<String> names = new ArrayList<>(ALL.keySet());
    items(extras).map(Scorecard.Item::label).forEach(names::add);
    return names;
  }

  /** A row's cells from left to right, as many as there are {@link #names(Extras) names}. */
  public static List<Cell> cells(ReviewRow row, Extras extras) {
    List<Cell> cells = new ArrayList<>(cells(row));
    items(extras).map(item -> rating(row, item)).forEach(cells::add);
    return cells;
  }

  private static Stream<Scorecard.Item> items(Extras extras) {
    return extras.scorecard().stream().flatMap(card -> card.items().stream());
  }

  private static Cell rating(ReviewRow row, Scorecard.Item item) {
    if (!(row.outcome() instanceof ReviewRow.Reviewed review)) {
      return Cell.BLANK;
    }
    OptionalInt rating = CardRating.of(item, review);
    return rating.isPresent() ? Cell.of(rating.getAsInt()) : Cell.BLANK;
  }

  /** True when the row has its place in a table: a table has one row a reply, merged ones none. */
  public static boolean shows(ReviewRow row) {
    return !(row.outcome() instanceof ReviewRow.MergedInto);
  }

  /** A row's cells from left to right, as many as there are names. */
  public static List<Cell> cells(ReviewRow row) {
    return ALL.values().stream().map(column -> column.apply(row)).toList();
  }

  private static void whereFrom() {
    ALL.put("conversation", row -> Cell.of(row.conversation()));
    ALL.put("message", row -> Cell.of(row.message().value()));
    ALL.put("index", row -> Cell.of(row.index()));
    ALL.put("agent", row -> text(row.agent()));
    ALL.put("by", row -> Cell.of(row.by()));
    ALL.put("account", row -> text(row.origin().account()));
    ALL.put("ticket", row -> text(row.origin().ticket()));
    ALL.put("ticket_url", row -> text(row.origin().ticketUrl()));
    ALL.put("at", row -> text(row.origin().at()));
    ALL.put("channel", row -> Cell.of(row.origin().channel().label()));
    ALL.put("brand", row -> Cell.of(row.origin().brand()));
    ALL.put("group", row -> Cell.of(row.origin().group()));
    ALL.put("tags", row -> words(row.origin().tags()));
  }

  private static void need() {
    assessed("score", a -> Cell.of(a.score()));
    assessed("fit", a -> Cell.of(a.fit()));
    assessed("need", a -> Cell.of(a.need().level()));
    assessed("emotions", a -> words(a.need().emotions().stream().map(Emotion::label).toList()));
    strongestCue("cue", cue -> Cell.of(cue.words().quote()));
    strongestCue("cue_answered", cue -> Cell.of(Boolean.toString(cue.answered())));
  }

  private static void verdictOfTheRubric() {
    assessed("flags", a -> words(a.flags().raised().stream().map(Columns::label).toList()));
    assessed("gap", a -> Cell.of(a.gap().headline()));
    assessed("gap_emotional", a -> Cell.of(a.gap().emotional()));
    assessed("gap_cognitive", a -> Cell.of(a.gap().cognitive()));
    assessed("gap_compassionate", a -> Cell.of(a.gap().compassionate()));
    assessed("confidence", a -> new Cell.Figure(rounded(a.confidence())));
  }

  private static void whatFollowed() {
    reviewed("worked", (row, review) -> Cell.of(review.feedback().praise().orElse("")));
    reviewed("try", (row, review) -> Cell.of(review.feedback().advice().orElse("")));
    assessed("shift", a -> Cell.of(a.seenShift().map(Shift::label).orElse("")));
    ALL.put("csat", row -> text(row.origin().csat()));
    reviewed("note", (row, review) -> row.noteKnown() ? Cell.of(review.note().told()) : Cell.BLANK);
    reviewed("verdict", (row, review) -> verdict(review.voices()));
    reviewed("dispute", (row, review) -> dispute(review.voices()));
    ALL.put("unscored", Columns::unscored);
    assessed("rubric", a -> Cell.of(a.rubric()));
    assessed("scorer", a -> Cell.of(a.scorer()));
  }

  private static void mark(MarkName name) {
    assessed(
        name.label(),
        a -> a.marks().shows(name) ? Cell.of(a.marks().of(name).level()) : Cell.BLANK);
    assessed(name.label() + "_evidence", a -> quotes(a.marks().of(name).evidence()));
  }

  private static void strongestCue(String name, Function<Cue, Cell> cell) {
    assessed(name, a -> a.need().cues().stream().findFirst().map(cell).orElse(Cell.BLANK));
  }

  private static void assessed(String name, Function<Assessment, Cell> cell) {
    reviewed(name, (row, review) -> cell.apply(review.assessment()));
  }

  private static void reviewed(String name, BiFunction<ReviewRow, ReviewRow.Reviewed, Cell> cell) {
    ALL.put(
        name,
        row ->
            row.outcome() instanceof ReviewRow.Reviewed review
                ? cell.apply(row, review)
                : Cell.BLANK);
  }

  private static Cell unscored(ReviewRow row) {
    return row.outcome() instanceof ReviewRow.NotScored left ? Cell.of(left.told()) : Cell.BLANK;
  }

  /** {@code agreed}, or {@code overruled} with the marks as QA has them. */
  private static Cell verdict(Voices voices) {
    return said(voices.heardVerdict().map(Columns::words), voices.verdictEarlier());
  }

  private static Cell dispute(Voices voices) {
    return said(voices.heardDispute().map(said -> said.state().label()), voices.disputeEarlier());
  }

  private static Cell said(Optional<String> words, boolean earlier) {
    return Cell.of(words.map(said -> earlier ? said + EARLIER : said).orElse(""));
  }

  private static String words(Verdict verdict) {
    return verdict.agreed()
        ? verdict.label()
        : verdict.overruled().stream()
            .map(name -> name.label() + " " + verdict.on(name).level())
            .collect(Collectors.joining("; ", verdict.label() + ": ", ""));
  }

  static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static String label(FlagFinding finding) {
    return finding.flag().label();
  }

  private static Cell text(@Nullable Object value) {
    if (value == null) {
      return Cell.BLANK;
    }
    return Cell.of(
        value instanceof Enum<?> label ? label.name().toLowerCase(Locale.ROOT) : value.toString());
  }

  private static Cell words(Collection<String> words) {
    return Cell.of(String.join("; ", words));
  }

  private static Cell quotes(List<Evidence> evidence) {
    return Cell.of(evidence.stream().map(Evidence::quote).collect(Collectors.joining(" | ")));
  }
}
