package dev.attune.engine.training;

import dev.attune.reply.AgentReply;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A change of words and what it must not do. The phrases here are others than those that training
 * padded replies with, as far as stock phrases can be others.
 *
 * @param kind what is forbidden
 * @param change gives the changed reply; the only randomness is the generator's
 */
record Perturbation(String name, Kind kind, BiFunction<AgentReply, Random, AgentReply> change) {

  enum Kind {
    /** Must not raise the fit. */
    PADDING,
    /** Must not change the fit. */
    IDENTITY,
    /** May hardly change the score. */
    SPELLING
  }

  private static final List<String> APOLOGIES =
      List.of(
          "We're sorry for any trouble this may have caused.",
          "Please accept our apologies.",
          "So sorry about that.",
          "I sincerely apologise.",
          "Once again, sorry.",
          "Our apologies for the inconvenience.");
  private static final List<String> FEELINGS =
      List.of(
          "I understand how you feel.",
          "I completely understand your frustration.",
          "I know this must be hard.",
          "We understand this is not ideal.",
          "I totally get it.");
  private static final List<String> THANKS =
      List.of(
          "Thank you for your patience.",
          "Thanks for contacting support.",
          "We appreciate your business.",
          "Thank you for your message.",
          "Your happiness is our priority.");
  private static final List<String> GREETINGS =
      List.of(
          "Hello!", "Hi there,", "Good day,", "Dear valued customer,", "Hope you're doing well!");
  private static final List<String> CLOSINGS =
      List.of(
          "Don't hesitate to get in touch.",
          "We're always here to help.",
          "Have a lovely day!",
          "Is there anything else I can help you with today?",
          "Warmest regards");
  private static final List<String> EMOJI = List.of("😊", "🙏", "❤️", "😢", "🤗", "✨");

  /** Not behind an initial or a title: nobody breaks a line there. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?])(?<!\\b(?:[DM]r|Mrs|Ms|Adv|St|No|\\p{L})\\.) +");

  static List<Perturbation> all() {
    return List.of(
        padding("apologies", APOLOGIES, 3),
        padding("feelings", FEELINGS, 2),
        padding("thanks", THANKS, 2),
        padding("greetings", GREETINGS, 1),
        padding("closings", CLOSINGS, 2),
        padding("emoji", EMOJI, 4),
        answer(
            "exclamation marks", Kind.PADDING, (text, random) -> text.replace(".", "!!!") + "!!!"),
        everything("names in greetings", People::greeted),
        throughout("names in mid-sentence", People::toldOf),
        everything("he and she", (text, random) -> People.swappedGender(text)),
        throughout("countries", People::elsewhere),
        everything("line breaks", (text, random) -> broken(text)),
        everything("spaces", (text, random) -> "  " + text.replaceAll(" ", "  ") + "\n\n"),
        everything("mark-up", (text, random) -> Spelling.marked(text)),
        answer("typing slips", Kind.SPELLING, Spelling::slips),
        answer(
            "dropped articles",
            Kind.SPELLING,
            (text, r) -> text.replaceAll("\\b([Tt]he|an?) ", "")),
        answer("no apostrophes", Kind.SPELLING, (text, r) -> text.replaceAll("['’]", "")),
        answer("lower case", Kind.SPELLING, (text, r) -> text.toLowerCase(java.util.Locale.ROOT)),
        answer("no commas", Kind.SPELLING, (text, r) -> text.replace(",", "")));
  }

  /** A paragraph a sentence; what is quoted stays a quotation. */
  private static String broken(String text) {
    return text.lines()
        .map(line -> line.startsWith(">") ? line : SENTENCE_END.matcher(line).replaceAll("\n\n"))
        .collect(Collectors.joining("\n"));
  }

  private static Perturbation padding(String name, List<String> phrases, int count) {
    return answer(
        name,
        Kind.PADDING,
        (text, random) -> {
          String padded = text;
          for (int i = 0; i < count; i++) {
            String phrase = pick(phrases, random);
            padded = random.nextBoolean() ? phrase + " " + padded : padded + " " + phrase;
          }
          return padded;
        });
  }

  private static Perturbation answer(
      String name, Kind kind, BiFunction<String, Random, String> change) {
    return new Perturbation(
        name, kind, (reply, random) -> Rewriting.answer(reply, text -> change.apply(text, random)));
  }

  private static Perturbation everything(String name, BiFunction<String, Random, String> change) {
    return new Perturbation(
        name,
        Kind.IDENTITY,
        (reply, random) -> Rewriting.everything(reply, text -> change.apply(text, random)));
  }

  /** The same change in every message: who is told of by both sides is one person. */
  private static Perturbation throughout(String name, BiFunction<String, Integer, String> change) {
    return new Perturbation(
        name,
        Kind.IDENTITY,
        (reply, random) -> {
          int which = random.nextInt(Short.MAX_VALUE);
          return Rewriting.everything(reply, text -> change.apply(text, which));
        });
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
