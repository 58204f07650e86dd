package dev.attune.engine.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Cuts a sentence into words and marks, spelt at leisure, and names their parts of speech. */
final class Tokens {

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<=\\s)-\\d[\\d.,]*|[\\p{L}\\p{N}£$€¥#@][\\p{L}\\p{N}'.,:/%&+@_\u2013-]*|&|[^\\s]");
  private static final Pattern CONTRACTION = Pattern.compile("(?i)(.+?)(n't|'m|'re|'ve|'ll|'d|'s)");
  private static final Pattern NAMED =
      Pattern.compile("(?<=\\b(?:as|called|named) )([A-Z])([A-Z]{3,})\\b");
  private static final int ACRONYM = 5;
  static final String FAMILY =
      "(mum|dad|mom|nan|gran|son|wife|husband|daughter|sister|brother|mother|father|grandmother"
          + "|grandfather|grandma|grandad|partner|friend|boss)";
  private static final Set<String> OF_IT =
      Set.of("DET", "ADV", "ADJ", "NUM", "ADP", "PART", "PRON", "VERB");

  /** Read when the first advice is due. */
  private static final class Model {
    static final POSModel LOADED = load();

    private static POSModel load() {
      try (InputStream in =
          POSModel.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
        return new POSModel(Objects.requireNonNull(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Tokens() {}

  static List<Token> of(String sentence) {
    List<String> words = words(sentence.replace('\u2019', '\''));
    String[] tags = new POSTaggerME(Model.LOADED).tag(words.toArray(String[]::new));
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      tokens.add(new Token(words.get(i), tags[i]));
    }
    return its(owners(tokens));
  }

  static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    Matcher piece =
        PIECE.matcher(shouted(sentence) ? sentence.toLowerCase(Locale.ROOT) : capitals(sentence));
    while (piece.find()) {
      String word = piece.group();
      int end = word.length();
      while (end > 1
          && ".,:'/-".indexOf(word.charAt(end - 1)) >= 0
          && !word.equalsIgnoreCase("w/")) {
        end--;
      }
      Spelling.plain(word.substring(0, end)).forEach(plain -> addParts(plain, words));
      for (int i = end; i < word.length(); i++) {
        words.add(String.valueOf(word.charAt(i)));
      }
    }
    return words;
  }

  /** "it came as JOSPEH": a name, and no shouting. */
  private static String capitals(String sentence) {
    return NAMED
        .matcher(sentence)
        .replaceAll(found -> found.group(1) + found.group(2).toLowerCase(Locale.ROOT));
  }

  private static boolean shouted(String sentence) {
    long capitals = sentence.chars().filter(Character::isUpperCase).count();
    long small = sentence.chars().filter(Character::isLowerCase).count();
    return capitals > 2 * small && capitals > ACRONYM;
  }

  private static void addParts(String word, List<String> words) {
    Matcher contraction = CONTRACTION.matcher(word);
    if (contraction.matches()) {
      words.add(contraction.group(1));
      words.add(contraction.group(2).toLowerCase(Locale.ROOT));
    } else {
      words.add(word);
    }
  }

  /** "my mums card": the apostrophe that hurried people leave out. */
  private static List<Token> owners(List<Token> tokens) {
    List<Token> mended = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean owns = token.form().matches(FAMILY + "s") && owned(tokens, i);
      mended.add(owns ? token.saying(token.text().replaceFirst("s$", "'s")) : token);
    }
    return mended;
  }

  private static boolean owned(List<Token> tokens, int at) {
    boolean whose = at > 0 && tokens.get(at - 1).says(Set.of("my", "our", "his", "her", "your"));
    return at + 1 < tokens.size()
        && (tokens.get(at + 1).is("NOUN")
            || (whose
                && tokens.get(at + 1).is("ADJ", "PROPN", "VERB")
                && !tokens.get(at + 1).form().matches("live|need|want|go|are|have|love|think")));
  }

  /** "its" for "it's", as hurried people write it: seen by what follows. */
  private static List<Token> its(List<Token> tokens) {
    List<Token> mended = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean verb =
          token.form().equals("its")
              && i + 1 < tokens.size()
              && OF_IT.contains(tokens.get(i + 1).tag());
      if (verb
          && !(tokens.get(i + 1).is("ADJ")
              && i + 2 < tokens.size()
              && tokens.get(i + 2).is("NOUN"))) {
        mended.add(new Token("it", "PRON"));
        mended.add(new Token("'s", "AUX"));
      } else {
        mended.add(token);
      }
    }
    return mended;
  }

  /** One line of text again. */
  static String written(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      boolean percent =
          token.text().equals("%")
              && !text.isEmpty()
              && Character.isDigit(text.charAt(text.length() - 1));
      if (!text.isEmpty() && !token.clings() && !percent) {
        text.append(' ');
      }
      text.append(token.text());
    }
    return text.toString();
  }
}
