package dev.attune.engine;

import dev.attune.engine.rules.Findings;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a question has its answer in the reply already: a price where one was asked for, a time,
 * a yes to what is still sold. Only such questions are known whose answer shows by its own words.
 */
final class Outright {

  private record Answered(Pattern asked, Pattern said) {}

  private static final String SUM =
      "[£$€] ?\\d|\\d ?([£$€]|euros?|eur|pounds?|quid|dollars?|pence|p\\b)|free of charge|no (extra"
          + " )?(charge|cost|fee)|for free|\\b(pay|pays|is|costs?|are) \\d";
  private static final String TIME =
      "\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d+ ?(-|to|or)? ?\\d* ?(working |business )?(min(ute)?|hour|hr"
          + "|day|week|month)s?\\b|\\b(today|tonight|tomorrow|mon|tue|wed|thu|fri|sat|sun)\\w*\\b"
          + "|\\b\\d{1,2}(st|nd|rd|th)\\b|\\d ?[ap]m\\b";

  private static final List<Answered> KNOWN =
      List.of(
          answered(
              "how much|what (is|are|'s|does) .*(fees?|price|cost)|any (reduction|discount)", SUM),
          answered("(what time|when|how long|how soon)\\b(?!.*\\bwhen\\b)", TIME),
          answered(
              "what('?s| is)? (going to happen|next|now)|what happens|whats going to happen", TIME),
          answered(
              "do (you|u|they) still (sell|have|stock|make|do)|have (you|u) (still )?got",
              "discontinued|sold out|out of stock|no longer|still (sell|have|stock|make|do)|in"
                  + " stock"),
          answered(
              "(is|are) (it|they|the \\w+|your \\w+|you) (down|broken|working|running)|is it"
                  + " (me|you) or",
              "resolved|fixed|outage|issue|fault|cancelled|maintenance|back (up|online)|running"),
          answered(
              "where (do|can|should|i|to)\\b",
              "\\bat (the|our|your)\\b|by (e?mail|post)\\b|\\w > \\w|\\bunder \\p{Lu}"),
          answered(
              "(is|are|will) .*(going ahead|on time|running|still on)",
              "as planned|on time|scheduled|going ahead|cancelled|delayed"),
          answered(
              "is there (nothing|anything|no way|a way|any way)",
              "\\b(i|we) can (?!not)\\b|can offer|you can\\b"));

  private static final Pattern FIGURE = Pattern.compile("\\b\\d+(?:[.,]\\d+)?\\b");

  private final Findings findings;

  Outright(Findings findings) {
    this.findings = findings;
  }

  /** The same, or a figure of theirs that stands in the reply, too. */
  boolean touches(Quotable said) {
    return answers(said)
        || FIGURE
            .matcher(said.words())
            .results()
            .anyMatch(
                at -> findings.replied(Pattern.compile("\\b" + Pattern.quote(at.group()) + "\\b")));
  }

  private static Answered answered(String asked, String said) {
    return new Answered(Pattern.compile("(?i)\\b(" + asked + ")"), Pattern.compile("(?i)" + said));
  }

  boolean answers(Quotable said) {
    return said.form() == Quotable.Form.QUESTION
        && KNOWN.stream()
            .filter(known -> known.asked().matcher(said.words()).find())
            .anyMatch(known -> findings.replied(known.said()));
  }
}
