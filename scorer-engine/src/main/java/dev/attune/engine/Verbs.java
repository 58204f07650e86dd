package dev.attune.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Tells by the parts of speech whether anything happens in some words. */
final class Verbs {

  /** What is longer is read up to here. */
  private static final int READ = 400;

  private static final Pattern PIECE =
      Pattern.compile(
          "[\\p{L}\\p{N}£$€¥#@]([\\p{L}\\p{N}'.,:/%&+@_\u2013-]*[\\p{L}\\p{N}%+])?|[^\\s]");
  private static final Pattern CONTRACTION = Pattern.compile("(?i)(.+?)(n't|'m|'re|'ve|'ll|'d|'s)");

  /** "ive", "dont": verbs as hurried people write them, which no tagger knows. */
  private static final Pattern HURRIED =
      Pattern.compile(
          "(?i)\\b(im|ive|ill|youre|youve|theyre|hes|shes|(do|ca|wo|did|does|is|are|was|have|has|had"
              + "|could|would|should)nt|its|thats|theres|whats|wheres|whos|whens)\\b|\\b(i|you|we|they|he|she|it|that|there)['\u2019](m|re|ve|ll|d|s)\\b");

  /** Read when the first reply is coached. */
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

  /** Making one costs more than using it, and no two threads may use the same at once. */
  private static final Queue<POSTaggerME> IDLE = new ConcurrentLinkedQueue<>();

  private Verbs() {}

  /** "mum out of that room" has none. */
  static boolean in(String words) {
    String read = words.substring(0, Math.min(READ, words.length())).replace('\u2019', '\'');
    return HURRIED.matcher(read).find()
        || Arrays.stream(tags(pieces(read)))
            .anyMatch(tag -> tag.startsWith("AUX") || tag.equals("VERB"));
  }

  private static String[] tags(String[] pieces) {
    POSTaggerME idle = IDLE.poll();
    POSTaggerME tagger = idle == null ? new POSTaggerME(Model.LOADED) : idle;
    String[] tags = tagger.tag(pieces);
    IDLE.add(tagger);
    return tags;
  }

  private static String[] pieces(String words) {
    List<String> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(words);
    while (piece.find()) {
      Matcher contraction = CONTRACTION.matcher(piece.group());
      if (contraction.matches()) {
        pieces.add(contraction.group(1));
        pieces.add(contraction.group(2));
      } else {
        pieces.add(piece.group());
      }
    }
    return pieces.toArray(String[]::new);
  }
}
