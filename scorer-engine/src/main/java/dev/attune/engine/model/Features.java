package dev.attune.engine.model;

import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Everything the heads look at, as one row of numbers: the encoder's logits, its strongest
 * evidence, the {@link Sign}s, what reply and customer {@link Shared}, and what the rules make of
 * it all. No feature grows with mere length. Immutable.
 */
final class Features {

  private static final float WIDEST = 8;

  /** How the features begin that are the rules' estimates. */
  static final String RULES = "rules-";

  private static final List<String> EVIDENCE =
      List.of("evidence-a", "evidence-u", "evidence-c", "evidence-e", "evidence-cue");

  private final List<Sign> signs;

  private Features(List<Sign> signs) {
    this.signs = List.copyOf(signs);
  }

  static Features shipped() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Features.class.getResourceAsStream("signs.txt")),
                StandardCharsets.UTF_8))) {
      return new Features(
          lines.lines().filter(line -> !line.startsWith("#")).map(Sign::read).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names in the order of {@link #of}. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    Output.ALL.forEach(output -> names.add("encoder-" + output.label()));
    names.addAll(EVIDENCE);
    signs.forEach(
        sign ->
            names.add(sign.side().name().toLowerCase(java.util.Locale.ROOT) + "-" + sign.name()));
    names.addAll(Shared.NAMES);
    names.add("turns");
    names.add("brief-channel");
    for (Target target : Target.values()) {
      names.add(RULES + target.label());
    }
    return names;
  }

  double[] of(Findings findings, Encoded encoded, Texts texts) {
    AgentReply reply = findings.reply();
    String ours = texts.told(reply.messages());
    String asked = texts.told(reply.asked());
    return Stream.of(
            logits(encoded.logits()),
            strongest(encoded.evidence()),
            signs.stream()
                .mapToDouble(sign -> sign.count(sign.side() == Sign.Side.REPLY ? ours : asked))
                .toArray(),
            Shared.between(asked, ours).values(),
            new double[] {turns(reply), reply.channel().brief() ? 1 : 0},
            Stream.of(Target.values()).mapToDouble(t -> findings.estimate(t).felt()).toArray())
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }

  private static double[] logits(float[] logits) {
    double[] held = new double[logits.length];
    for (int i = 0; i < held.length; i++) {
      held[i] = Math.max(-WIDEST, Math.min(WIDEST, logits[i]));
    }
    return held;
  }

  private static double[] strongest(float[][] evidence) {
    double[] strongest = new double[EVIDENCE.size()];
    for (float[] token : evidence) {
      for (int i = 0; i < strongest.length; i++) {
        strongest[i] = Math.max(strongest[i], token[i]);
      }
    }
    return strongest;
  }

  private static double turns(AgentReply reply) {
    return Math.min(3, reply.before().stream().filter(Message::answers).count());
  }
}
