package dev.attune.engine.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a reply answers what a customer said, by its words. {@link #touches} is how the model's
 * training reckons it; {@link #answers} is stricter and is what people are shown.
 */
final class Answering {

  private static final int TELLING = 3;
  private static final int SHORT = 4;
  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Set<String> SOON = Set.of("today", "tonight", "tomorrow");
  private static final Set<String> NOW = Set.of("today", "tonight");

  /** Months only where a number stands beside them. */
  private static final Set<String> OTHERWISE = Set.of("march", "may");

  private final Set<String> stems;
  private final Set<String> numbers;
  private final Set<String> forms = new HashSet<>();
  private final Set<String> months = new HashSet<>();
  private final Set<String> found;

  Answering(List<Said> reply, List<Finding> findings) {
    this.stems = Content.stems(reply);
    this.numbers = Content.numbers(reply);
    this.found = findings.stream().map(Finding::id).collect(Collectors.toSet());
    reply.forEach(said -> said.words().words().forEach(word -> forms.add(word.form())));
    reply.forEach(said -> months.addAll(months(said.words().words())));
  }

  /** True for a fitting finding, a fair part of the cue's own words, or any number of its. */
  boolean touches(CueKind kind, List<Word> cue) {
    return kind.touchedBy().stream().anyMatch(found::contains) || repeats(cue, 0) || takesUp(cue);
  }

  /** The same, where equal numbers must be about the same matter, and a day must be that day. */
  boolean answers(CueKind kind, List<Word> cue) {
    if (kind.answers().stream().anyMatch(found::contains)) {
      return true;
    }
    boolean ownDay = kind == CueKind.DEADLINE && dated(cue);
    return ownDay
        ? onTheDay(cue)
        : repeats(cue, TELLING) || takesUp(cue) || (repeats(cue, 0) && shared(cue) > 0);
  }

  private boolean takesUp(List<Word> cue) {
    long shared = shared(cue);
    return shared >= 2 || (shared == 1 && cue.stream().filter(Content::carries).count() <= SHORT);
  }

  private long shared(List<Word> cue) {
    return cue.stream()
        .filter(Content::carries)
        .filter(word -> stems.contains(Synonyms.of(word.stem())))
        .count();
  }

  private boolean repeats(List<Word> cue, int digits) {
    return cue.stream()
        .filter(Word::number)
        .map(Content::number)
        .filter(number -> number.chars().filter(Character::isDigit).count() >= digits)
        .anyMatch(numbers::contains);
  }

  private static boolean dated(List<Word> cue) {
    return cue.stream().anyMatch(word -> word.number() || day(word.form()))
        || !months(cue).isEmpty();
  }

  private static boolean day(String form) {
    return WEEKDAYS.contains(form) || SOON.contains(form);
  }

  private static Set<String> months(List<Word> words) {
    Set<String> months = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      if (MONTHS.contains(form) && (!OTHERWISE.contains(form) || numbered(words, i))) {
        months.add(form);
      }
    }
    return months;
  }

  private static boolean numbered(List<Word> words, int at) {
    return (at > 0 && words.get(at - 1).number())
        || (at + 1 < words.size() && words.get(at + 1).number());
  }

  /** The same day or date, or one so near that it can't be too late. */
  private boolean onTheDay(List<Word> cue) {
    boolean soon = found.contains("act.when") && near(cue).stream().anyMatch(forms::contains);
    boolean weekday =
        cue.stream().map(Word::form).filter(WEEKDAYS::contains).anyMatch(forms::contains);
    boolean month = months(cue).stream().anyMatch(months::contains);
    boolean date =
        cue.stream()
            .filter(word -> word.number() && (month || !Character.isDigit(last(word.form()))))
            .anyMatch(word -> forms.contains(word.form()));
    return soon || weekday || date || repeats(cue, TELLING);
  }

  /** Tomorrow is too late for what is wanted today. */
  private static Set<String> near(List<Word> cue) {
    boolean now = cue.stream().map(Word::form).anyMatch(NOW::contains);
    return now && cue.stream().map(Word::form).noneMatch(WEEKDAYS::contains) ? NOW : SOON;
  }

  private static char last(String form) {
    return form.charAt(form.length() - 1);
  }
}
