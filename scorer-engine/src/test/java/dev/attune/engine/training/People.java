package dev.attune.engine.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other names, the other gender and other countries for the same people. */
final class People {

  private static final List<String> NAMES =
      List.of("Oluwaseun", "Mei-Ling", "Mohammed", "Svetlana", "Guadalupe", "Nigel", "Priyanka");

  private static final Pattern GREETED =
      Pattern.compile("\\b(Hi|Hello|Dear|Hey|Thanks|Thank you|Sorry),? ([A-Z][a-zé]+)\\b");

  /** First names of the labelled conversations, in the middle of what is said. */
  private static final Pattern TOLD_OF =
      Pattern.compile(
          "(?<=[a-z,] )(Emil|Wim|Alan|Ines|Wes|Ilario|Tasha|Pia|Derek|Aisha|Bex|Josie|Rainer|Pip"
              + "|Gulnara|Kristof|Abdi|Anselm|Tomasz|Bram|Barnaby|Tomas|Jonna|Jonah|Andre|Freya"
              + "|Bev|Curtis|Gerald|Aron|Candice|Efe|Darren|Conrad|Birgitte|Danijela|Moira|Oskar"
              + "|Denise|Arjun|Femke|Benno|Peter|Ivo|Callum|Gareth|Fabio|Ana|Anna|Marta|Tom|Sam"
              + "|Priya|Karim|Lena|Nadia|Omar|Rosa)\\b");

  private static final Pattern GENDERED =
      Pattern.compile(
          "(?i)\\b(he|she|him|his|hers|her|husband|wife|son|daughter|mr|mrs|ms|mother|father|mum|dad"
              + "|brother|sister|boyfriend|girlfriend|man|woman|sir|madam|grandmother|grandfather)\\b");
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("he", "she"),
          Map.entry("she", "he"),
          Map.entry("him", "her"),
          Map.entry("his", "her"),
          Map.entry("hers", "his"),
          Map.entry("husband", "wife"),
          Map.entry("wife", "husband"),
          Map.entry("son", "daughter"),
          Map.entry("daughter", "son"),
          Map.entry("mr", "mrs"),
          Map.entry("mrs", "mr"),
          Map.entry("ms", "mr"),
          Map.entry("mother", "father"),
          Map.entry("father", "mother"),
          Map.entry("mum", "dad"),
          Map.entry("dad", "mum"),
          Map.entry("brother", "sister"),
          Map.entry("sister", "brother"),
          Map.entry("boyfriend", "girlfriend"),
          Map.entry("girlfriend", "boyfriend"),
          Map.entry("man", "woman"),
          Map.entry("woman", "man"),
          Map.entry("sir", "madam"),
          Map.entry("madam", "sir"),
          Map.entry("grandmother", "grandfather"),
          Map.entry("grandfather", "grandmother"));

  private static final List<String> COUNTRIES =
      List.of("Norway", "Nigeria", "India", "Poland", "Brazil", "Turkey");
  private static final Pattern COUNTRY =
      Pattern.compile(
          "\\b(Norway|Spain|Portugal|Germany|France|Italy|Japan|Brazil|Turkey|Argentina|Chile|Jamaica"
              + "|Canada|Malta|Switzerland|Netherlands|Ireland|Poland|India|Nigeria)\\b");
  private static final List<String> NATIONS =
      List.of("Norwegian", "Nigerian", "Indian", "Polish", "Brazilian", "Turkish");
  private static final Pattern NATION =
      Pattern.compile(
          "\\b(German|French|Spanish|Italian|Portuguese|Japanese|Norwegian|Irish|Scottish|Welsh"
              + "|Polish|Indian|Nigerian|Brazilian|Turkish|Dutch|Greek)\\b");

  private People() {}

  /** Another name behind greetings and thanks. */
  static String greeted(String text, Random random) {
    String name = pick(NAMES, random);
    return GREETED
        .matcher(text)
        .replaceAll(greeting -> Matcher.quoteReplacement(greeting.group(1) + " " + name));
  }

  /**
   * Another name where somebody is told of, the same for the same person.
   *
   * @param which of the names, for the first
   */
  static String toldOf(String text, int which) {
    return TOLD_OF
        .matcher(text)
        .replaceAll(
            name -> NAMES.get(Math.floorMod(name.group().hashCode() + which, NAMES.size())));
  }

  /** Another country and its people. */
  static String elsewhere(String text, int which) {
    int at = which % COUNTRIES.size();
    String moved = COUNTRY.matcher(text).replaceAll(COUNTRIES.get(at));
    return NATION.matcher(moved).replaceAll(NATIONS.get(at));
  }

  static String swappedGender(String text) {
    return GENDERED.matcher(text).replaceAll(found -> swapped(found, text));
  }

  private static String swapped(MatchResult found, String text) {
    String word = found.group();
    String lower = word.toLowerCase(Locale.ROOT);
    String other = lower.equals("her") ? hers(text, found.end()) : OTHER.getOrDefault(lower, lower);
    return Character.isUpperCase(word.charAt(0))
        ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
        : other;
  }

  /** "her parcel" is his; "ask her" is him. */
  private static String hers(String text, int end) {
    boolean owns =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isLetter(text.charAt(end + 1))
            && !text.substring(end + 1)
                .matches("(?s)(to|and|that|for|on|in|at|the|a|an|if|as|so)\\b.*");
    return owns ? "his" : "him";
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
