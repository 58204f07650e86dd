package dev.attune.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a ticket's people, word by word: those that the helpdesk knows, and those that its
 * texts give away by where they stand. How sure a word is a name says where it counts as one.
 * Immutable and thread-safe.
 */
public final class Names {

  private static final Set<String> WORDS = Phrases.in("names-that-are-words.txt");
  // begins where a word begins, so that a word without end is looked through once
  private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)(\\S[^\\s@]*+)@\\S*");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
  private static final Pattern JOINT = Pattern.compile("['’-]");
  private static final int SHORTEST = 2;
  private static final int SHORTEST_PART = 3;

  private final Set<String> shown;
  private final Set<String> mailed;
  private final Learned learned;

  private Names(Set<String> shown, Set<String> mailed, Learned learned) {
    this.shown = shown;
    this.mailed = mailed;
    this.learned = learned;
  }

  /**
   * @param known display names and mail addresses of the ticket's people
   * @param texts all that was written in the ticket, as far as it may be learned from
   */
  public static Names of(Collection<String> known, Collection<String> texts) {
    Set<String> shown = new HashSet<>();
    Set<String> mailed = new HashSet<>();
    for (String name : known) {
      Matcher address = ADDRESS.matcher(name);
      while (address.find()) {
        words(address.group(1)).filter(word -> letters(word) >= SHORTEST_PART).forEach(mailed::add);
      }
      words(address.replaceAll(" ")).forEach(shown::add);
    }
    return new Names(
        Set.copyOf(shown),
        Set.copyOf(mailed),
        Learned.of(texts.stream().map(Redaction::unnumbered)));
  }

  /** The same with what a further text gives away, in which no address stands any more. */
  Names and(String text) {
    return new Names(shown, mailed, Learned.of(Stream.of(text)).and(learned));
  }

  /** Words of display names: they count wherever they stand, whatever their case. */
  Set<String> sure() {
    return only(shown.stream().filter(word -> !everyday(word)));
  }

  /** Words that stood where names stand: they count with a capital, wherever they stand. */
  Set<String> likely() {
    return only(
        Stream.concat(
                learned.introduced().stream(),
                learned.placed().stream().filter(word -> !small(word) || inAddress(word)))
            .filter(word -> !everyday(word)));
  }

  /** Words of every day, and of addresses: they count with a capital, where no sentence begins. */
  Set<String> possible() {
    return only(
        Stream.of(shown, mailed, learned.introduced(), learned.placed()).flatMap(Set::stream));
  }

  /** Whether a word stands in small letters somewhere. */
  boolean small(String word) {
    return learned.small().contains(lower(word));
  }

  private boolean inAddress(String word) {
    return mailed.stream().anyMatch(piece -> lower(piece).equals(lower(word)));
  }

  private static boolean everyday(String word) {
    return WORDS.contains(lower(word));
  }

  private static Set<String> only(Stream<String> words) {
    return words.collect(Collectors.toSet());
  }

  /** A name's words and their parts, without those that name nobody. */
  private static Stream<String> words(String name) {
    return BETWEEN
        .splitAsStream(name)
        .flatMap(
            word ->
                Stream.concat(
                    Stream.of(word).filter(whole -> letters(whole) >= SHORTEST),
                    JOINT.splitAsStream(word).filter(part -> letters(part) >= SHORTEST_PART)))
        .filter(word -> !NamePlaces.nobody(word));
  }

  private static long letters(String word) {
    return word.codePoints().filter(Character::isLetter).count();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * What texts give away.
   *
   * @param introduced by who says their own name
   * @param placed by greetings and below closing words
   * @param small words that stand in small letters, so that they may be no names
   */
  private record Learned(Set<String> introduced, Set<String> placed, Set<String> small) {

    static Learned of(Stream<String> texts) {
      List<String> all = texts.toList();
      return new Learned(
          all(all, text -> split(NamePlaces.introduced(text))),
          all(all, text -> split(NamePlaces.placed(text))),
          all(all, text -> NamePlaces.small(text).stream()));
    }

    Learned and(Learned other) {
      return new Learned(
          both(introduced, other.introduced), both(placed, other.placed), both(small, other.small));
    }

    private static Set<String> all(List<String> texts, Function<String, Stream<String>> words) {
      return only(texts.stream().flatMap(words));
    }

    private static Stream<String> split(Set<String> names) {
      return names.stream().flatMap(Names::words);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
      return only(Stream.of(one, other).flatMap(Set::stream));
    }
  }
}
