package dev.attune.engine.model;

import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What training needs of the model's inside: features, questions, and an encoder from a file. */
public final class FoldOutputs {

  private static final int EVIDENCE = 5;
  private static final Features FEATURES = Features.shipped();
  private static final Reading READING = new Reading(Vocabulary.shipped());

  private final Encoder encoder;

  public FoldOutputs(byte[] weights) {
    encoder = new Encoder(weights);
  }

  /** The encoder that ships. */
  public static FoldOutputs shipped() {
    return new FoldOutputs(ShippedFiles.encoder());
  }

  public static List<String> featureNames() {
    return FEATURES.names();
  }

  /** How many yes-or-no questions there are; the encoder's logits are the first features. */
  public static int questions() {
    return Output.ALL.size();
  }

  public static String label(int question) {
    return Output.ALL.get(question).label();
  }

  public static String scale(int question) {
    return Output.ALL.get(question).scale();
  }

  public static int step(int question) {
    return Output.ALL.get(question).step();
  }

  /** How long a reply is, as {@link Answers#even} takes it. */
  public static double length(AgentReply reply) {
    return Length.of(reply, new Texts());
  }

  /** What the model expects, where levels begin at the places given, one per question. */
  public static Judged expectations(Answers answers, double[] from) {
    return new Expectations(from).of(answers, List.of());
  }

  /** What forests say of features. */
  public static Map<String, Double> grown(Forests forests, double[] row) {
    return forests.values(row);
  }

  /** A message's own words as they are read. */
  public static String read(Message message) {
    return Excerpt.of(message).words();
  }

  /** The encoder's logits, then its strongest evidence: all that the heads see of it. */
  public float[] outputs(AgentReply reply) {
    Findings findings = Findings.of(reply);
    Texts texts = new Texts();
    Encoded encoded;
    try (Heard heard = encoder.hear(READING.asked(reply, texts))) {
      encoded = encoder.read(heard, READING.answer(findings.reply(), findings.sober(), texts));
    }
    int logits = encoded.logits().length;
    float[] all = Arrays.copyOf(encoded.logits(), logits + EVIDENCE);
    for (float[] token : encoded.evidence()) {
      for (int i = 0; i < EVIDENCE; i++) {
        all[logits + i] = Math.max(all[logits + i], token[i]);
      }
    }
    return all;
  }

  /** The heads' features, from outputs as {@link #outputs} gives them. */
  public static double[] features(Findings findings, float[] outputs) {
    int logits = outputs.length - EVIDENCE;
    return FEATURES.of(
        findings,
        new Encoded(
            Arrays.copyOf(outputs, logits),
            new float[][] {Arrays.copyOfRange(outputs, logits, outputs.length)}),
        new Texts());
  }
}
