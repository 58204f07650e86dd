package dev.attune.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells texts in other languages from English ones. What reads like English by its commonest words
 * passes at once; only a doubtful text of some length is put before the detector, and a short one
 * in Latin letters has the benefit of the doubt.
 */
final class Language {

  /** Enough to know a language by, short enough to be cheap. */
  private static final int READ = 600;

  /** No English is written in other letters, so two of them are enough to know it is none. */
  private static final int FEWEST_TOLD_BY_SCRIPT = 2;

  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_LETTERS = 20;
  private static final double ENGLISH_SHARE = 0.2;
  private static final double CLEARLY = 1.2;

  /** A short text must look a good deal more like another language. */
  private static final int SHORT = 50;

  private static final double VERY_CLEARLY = 2;
  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "to", "of", "is", "it", "you", "your", "my", "we", "i", "for", "this",
          "that", "with", "have", "has", "be", "are", "was", "not", "can", "will", "our", "please",
          "thanks", "thank", "they", "what", "when", "how", "if", "but", "so", "do", "from", "at",
          "by", "just", "it's", "i'm", "don't", "an", "out", "been", "there", "yes", "no", "on",
          "me", "in", "a", "or", "get", "its", "im", "u", "hi", "hello", "still", "up", "us",
          "unless", "very", "take", "all", "only", "more", "some", "than", "then", "because",
          "about", "would", "could", "should", "which", "where", "who", "why", "any", "after",
          "again", "he", "she", "his", "her", "their", "them", "now", "here", "need", "want",
          "know", "like", "sorry", "got", "did", "does", "didn't", "can't", "i've", "i'll",
          "we're");

  private Language() {}

  /** The detector's model, read when the first doubtful text comes: most desks never need it. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(Objects.requireNonNull(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static boolean foreign(String text) {
    String start = text.strip();
    start = start.substring(0, Math.min(READ, start.length())).toLowerCase(Locale.ROOT);
    String[] words = start.split("[^\\p{L}'\u2019]+", -1);
    long letters = start.codePoints().filter(Character::isLetter).count();
    if (letters >= FEWEST_TOLD_BY_SCRIPT && latin(start) * 2 < letters) {
      return true;
    }
    if (letters < FEWEST_LETTERS || (words.length < FEWEST_WORDS && latin(start) == letters)) {
      return false;
    }
    long common = Arrays.stream(words).filter(COMMON::contains).count();
    return common < words.length * ENGLISH_SHARE && detectedForeign(start);
  }

  /** How many letters are Latin. */
  private static long latin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
        .count();
  }

  private static boolean detectedForeign(String text) {
    opennlp.tools.langdetect.Language[] found =
        new LanguageDetectorME(Model.LOADED).predictLanguages(text);
    double english =
        Arrays.stream(found)
            .filter(language -> language.getLang().equals("eng"))
            .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
            .findFirst()
            .orElse(0);
    return !found[0].getLang().equals("eng") && found[0].getConfidence() > english * margin(text);
  }

  private static double margin(String text) {
    return text.length() < SHORT ? VERY_CLEARLY : CLEARLY;
  }
}
