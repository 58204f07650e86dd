package dev.attune.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds where names stand: in a greeting, an introduction, below closing words. */
final class NamePlaces {

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+|\\p{Lu}\\.";
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?u)(?<=\\b(?:Hi|Hey|Hello|Dear|Hallo|Liebe|Lieber|Bonjour|Hola|Ciao|Mr|Mrs|Ms|Miss|Dr|Mr\\.|Mrs\\.|Ms\\.|Dr\\.|Frau|Herr)"
              + " )(?:"
              + NAME
              + ")(?: (?:"
              + NAME
              + ")){0,3}");
  private static final Pattern TITLE =
      Pattern.compile("(?:Mr|Mrs|Ms|Miss|Dr|Frau|Herr|Sir|Madam|Customer|Team|Member)\\.?");

  /** What parts a person from where they work. */
  private static final Pattern APART =
      Pattern.compile("[,/|()&]+| (?i:of|and|the|for|at|from|by) ");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SMALL =
      Pattern.compile("(?<![\\p{L}\\p{M}'’-])\\p{Ll}[\\p{L}\\p{M}'’-]*+");
  private static final Set<String> DESKS = Phrases.in("desks.txt");

  private NamePlaces() {}

  /** The text with a placeholder wherever a name stands in its place. */
  static MappedText emptied(MappedText text, String placeholder) {
    MappedText addressed =
        text.replace(ADDRESSED, name -> TITLE.matcher(name).matches() ? name : placeholder);
    MappedText introduced =
        addressed.replace(Spans.apart(Introductions.in(addressed.value())), placeholder);
    return introduced.replace(signatures(introduced.value()), placeholder);
  }

  /** The words of what people call themselves. */
  static Set<String> introduced(String text) {
    return words(text, Introductions.in(text));
  }

  /** The words of what stands in greetings and below closing words. */
  static Set<String> placed(String text) {
    List<Span> places = new ArrayList<>(signatures(text));
    Matcher addressed = ADDRESSED.matcher(text);
    while (addressed.find()) {
      places.add(new Span(addressed.start(), addressed.end()));
    }
    return words(text, places);
  }

  /** The words that stand in a text in small letters. */
  static Set<String> small(String text) {
    return SMALL.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** True for what many people are, such as a team, and for the small words around it. */
  static boolean nobody(String word) {
    return DESKS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String text, List<Span> places) {
    return places.stream()
        .map(place -> text.substring(place.start(), place.end()))
        .flatMap(APART::splitAsStream)
        .map(part -> List.of(SPACE.split(part.strip(), -1)))
        // a delivery team is nobody called Delivery
        .filter(part -> part.stream().noneMatch(NamePlaces::nobody))
        .flatMap(List::stream)
        .filter(word -> !TITLE.matcher(word).matches())
        .collect(Collectors.toSet());
  }

  /** Names that stand below closing words. */
  private static List<Span> signatures(String text) {
    List<Span> names = new ArrayList<>();
    boolean closing = false;
    int start = 0;
    for (String line : text.split("(?<=\n)", -1)) {
      String words = line.strip();
      if (closing && Closings.name(words)) {
        int from = start + line.indexOf(words);
        names.add(new Span(from, from + words.length()));
      }
      closing = Closings.formula(words) || Closings.thanks(words) || (closing && words.isEmpty());
      start += line.length();
    }
    return names;
  }
}
