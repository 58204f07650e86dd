package dev.attune.engine.rules;

import dev.attune.assessment.Emotion;
import dev.attune.assessment.Evidence;
import dev.attune.reply.AgentReply;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that the rules see in a reply and its customer, and what they make of it. The {@link
 * #estimate}s are features of the trained model.
 *
 * <p>Immutable and thread-safe. Cost grows linearly with the texts.
 */
public final class Findings {

  static final int CUES = 3;

  private final AgentReply reply;
  private final Customer customer;
  private final Seen seen;
  private final Weights weights;
  private final List<Finding> all;
  private final Map<Target, Estimate> estimates = new EnumMap<>(Target.class);

  private Findings(AgentReply reply, Customer customer, Seen seen, Weights weights) {
    this.reply = reply;
    this.customer = customer;
    this.seen = seen;
    this.weights = weights;
    Staged staged = Staged.of(seen, weights);
    this.all = List.copyOf(staged.findings());
    this.estimates.putAll(staged.estimates());
  }

  public static Findings of(AgentReply reply) {
    return of(reply, Weights.standard());
  }

  static Findings of(AgentReply reply, Weights weights) {
    Saids saids = new Saids();
    return of(reply, Customer.of(reply, saids), saids, weights);
  }

  private static Findings of(AgentReply reply, Customer customer, Saids saids, Weights weights) {
    AgentReply own = customer.own(reply, saids);
    return new Findings(own, customer, customer.seen(own, saids), weights);
  }

  /**
   * What is found in another answer.
   *
   * @param other to the same that was said before
   */
  public Findings answered(AgentReply other) {
    return of(other, customer, new Saids(), weights);
  }

  /**
   * What was read: the reply as it was sent, without customer's words copied at length, or what
   * {@link #withoutFormula} left of it.
   */
  public AgentReply reply() {
    return reply;
  }

  /** What was read, at its old places, without its formulas; the same where there are none. */
  public AgentReply sober() {
    return seen.withoutFormula().isEmpty() ? reply : Blanked.in(reply, seen.sober());
  }

  /** What would be found if all formula were left out; empty where there is none. */
  public Optional<Findings> withoutFormula() {
    return seen.withoutFormula().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Findings(
                sober(),
                customer,
                new Seen(
                    seen.exchange().replying(seen.sober()),
                    seen.sober(),
                    seen.withoutFormula(),
                    List.of()),
                weights));
  }

  public List<Finding> all() {
    return all;
  }

  /** How strong each finding is, by id, 0.0 to 1.0; what was not found is absent. */
  public Map<String, Double> strengths() {
    Map<String, Double> strengths = new TreeMap<>();
    all.forEach(finding -> strengths.put(finding.id(), finding.strength()));
    return strengths;
  }

  public Optional<Finding> of(String id) {
    return all.stream().filter(finding -> finding.id().equals(id)).findFirst();
  }

  public Estimate estimate(Target target) {
    return java.util.Objects.requireNonNull(estimates.get(target));
  }

  /** True when a flag is likely enough to be shown. */
  public boolean raised(Target flag) {
    return estimate(flag).value() >= weights.raisedFrom(flag);
  }

  /** The words of the reply that best show a mark: phrases or sentences, never the whole reply. */
  public List<Evidence> proof(Target target) {
    return Proof.of(estimate(target), seen.exchange().reply());
  }

  /** The first formulas of the reply, in the order of the text; at most two. */
  public List<Evidence> formulas() {
    return all.stream()
        .filter(finding -> Formula.formula(finding.id()))
        .flatMap(finding -> finding.evidence().stream())
        .sorted()
        .limit(2)
        .toList();
  }

  /** What most deserved an answer, strongest first; at most three. */
  public List<FoundCue> cues() {
    return cues(CUES);
  }

  /** The same, with as many as are wanted. */
  public List<FoundCue> cues(int most) {
    return Cues.of(seen.exchange(), all, most);
  }

  /** True for words that the customer said before the firm's last answer. */
  public boolean earlier(Evidence words) {
    return seen.exchange().earlier().stream()
        .anyMatch(said -> said.message().id().equals(words.message()));
  }

  /** How much of the matter of some words, 0.0 to 1.0, stands in the reply already. */
  public double saidAlready(String words) {
    return Content.shared(Words.of(words), seen.exchange().reply());
  }

  /** The sentence or clause of the reply around the first words that a rule found. */
  public Optional<Evidence> sentence(String id) {
    return of(id).flatMap(finding -> Proof.around(finding, seen.exchange().reply()));
  }

  /** Every sentence or clause of the reply in which a rule found something. */
  public Stream<Evidence> quotes(String id) {
    return of(id).stream().flatMap(finding -> Proof.each(finding, seen.exchange().reply()));
  }

  /** The whole sentence of the reply around some words of it, without "Hi Anna" before it. */
  public Optional<Evidence> whole(Evidence words) {
    return Proof.whole(words, seen.exchange().reply());
  }

  /** True when a rule found words inside some evidence. */
  public boolean found(String id, Evidence inside) {
    return of(id).stream()
        .flatMap(finding -> finding.evidence().stream())
        .anyMatch(
            words ->
                words.message().equals(inside.message()) && words.span().overlaps(inside.span()));
  }

  /** True where a question mark follows some words of the customer's. */
  public boolean asks(Evidence words) {
    return Stream.concat(seen.exchange().asked().stream(), seen.exchange().earlier().stream())
        .filter(said -> said.message().id().equals(words.message()))
        .anyMatch(said -> said.words().text().startsWith("?", words.span().end()));
  }

  /** The customer's whole sentence around some words of theirs. */
  public Evidence sentenceAround(Evidence words) {
    return Stream.concat(seen.exchange().asked().stream(), seen.exchange().earlier().stream())
        .filter(said -> said.message().id().equals(words.message()))
        .map(said -> said.evidence(said.words().at(words.span()).span()))
        .findFirst()
        .orElse(words);
  }

  /** True where something stands in the reply. */
  public boolean replied(Pattern words) {
    return seen.exchange().reply().stream()
        .anyMatch(said -> words.matcher(said.words().text()).find());
  }

  /** True where the customer's last messages ask something. */
  public boolean asked() {
    return seen.exchange().asked().stream().anyMatch(said -> said.words().text().contains("?"));
  }

  /** How many of the customer's own words stand inside some evidence. */
  public int echoes(Evidence inside) {
    return (int)
        of("echo.words").stream()
            .flatMap(finding -> finding.evidence().stream())
            .filter(words -> words.message().equals(inside.message()))
            .filter(words -> inside.span().contains(words.span()))
            .map(words -> Stem.of(words.quote().toLowerCase(Locale.ROOT)))
            .distinct()
            .count();
  }

  /**
   * The feelings that the customer's words speak of.
   *
   * @param need 0.0 to 3.0, the need that is shown beside them
   */
  public Set<Emotion> emotions(double need) {
    return Emotions.of(all, praised(), need);
  }

  /** False for praise and thanks: nothing is asked and nothing is wrong. */
  public boolean helpWanted() {
    return crisis().isPresent() || HelpWanted.in(seen.exchange(), all);
  }

  /** The customer's words that may mean that they want to live no longer. */
  public Optional<Evidence> crisis() {
    return of("need.crisis").or(() -> of("need.despair")).map(finding -> finding.evidence().get(0));
  }

  /** True where the customer came with praise or good news and nothing to mend. */
  public boolean pleased() {
    return Pleasure.in(seen.exchange(), all);
  }

  public boolean found(String id) {
    return of(id).isPresent();
  }

  /** True where praise in words of their own is all that the customer said. */
  public boolean praised() {
    return Pleasure.praise(seen.exchange(), all);
  }
}
