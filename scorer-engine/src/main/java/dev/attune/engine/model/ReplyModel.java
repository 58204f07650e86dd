package dev.attune.engine.model;

import dev.attune.assessment.Flag;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.util.List;

/**
 * Judges replies by what labelled replies taught. A pure function of the reply; thread-safe; one
 * instance holds about 60 MB and is meant to be kept.
 */
public final class ReplyModel {

  private final Reading reading;
  private final Encoder encoder;
  private final Features features;
  private final Heads heads;
  private final Forests forests;
  private final Expectations expectations;

  ReplyModel(Encoder encoder, Features features, Heads heads, Forests forests) {
    this.reading = new Reading(Vocabulary.shipped());
    this.encoder = encoder;
    this.features = features;
    this.heads = heads;
    this.forests = forests;
    this.expectations = new Expectations(heads.from());
  }

  /** The model that ships, with weights whose digests are pinned. */
  public static ReplyModel shipped() {
    Features features = Features.shipped();
    return new ReplyModel(
        new Encoder(ShippedFiles.encoder()),
        features,
        ShippedFiles.heads(features.names()),
        ShippedFiles.forests());
  }

  /** From which probability a flag is shown. */
  public double raisedFrom(Flag flag) {
    return heads.from()[Output.first(flag.label())];
  }

  /** Hears what was said before a reply; to be closed when the reply is judged. */
  public Hearing hear(AgentReply reply) {
    Texts texts = new Texts();
    List<Token> asked = reading.asked(reply, texts);
    return new Hearing(this, asked, encoder.hear(asked), texts);
  }

  /** What to expect of the reply that the findings are about. */
  public Judged judge(Findings findings) {
    try (Hearing hearing = hear(findings.reply())) {
      return hearing.read(findings).judge(findings);
    }
  }

  Impression read(Findings findings, Heard heard, Texts texts) {
    List<Token> given = reading.answer(findings.reply(), findings.sober(), texts);
    Encoded encoded = encoder.read(heard, given);
    return new Impression(this, encoded, Evidencing.sentences(given, encoded, texts), texts);
  }

  Judged judge(Findings findings, Encoded encoded, List<Sentence> sentences, Texts texts) {
    double[] seen = features.of(findings, encoded, texts);
    return expectations.of(
        new Answers(heads.probabilities(seen), forests.values(seen))
            .even(heads.perLength(), Length.of(findings.reply(), texts)),
        sentences);
  }

  List<Influence> influences(Findings findings, Encoded encoded, Texts texts) {
    double[] row = features.of(findings, encoded, texts);
    return new Influences(heads, forests, features.names(), row)
        .all(Length.of(findings.reply(), texts));
  }
}
