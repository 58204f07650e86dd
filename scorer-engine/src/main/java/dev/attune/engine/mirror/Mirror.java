package dev.attune.engine.mirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the clauses of a sentence that can be said back to its writer. Pure and thread-safe. */
public final class Mirror {

  /** Longer sentences are cut here; nobody says so much back. */
  private static final int READ = 400;

  private static final int LONG_ENOUGH = 10;
  private static final int PRESSED = 10;
  private static final Set<String> WANTING = Set.of("want", "need", "like", "prefer", "wish");
  private static final Set<String> OWNING = Set.of("my", "our");
  private static final Set<String> OPENING =
      Set.of(
          "can", "could", "will", "would", "should", "shall", "may", "is", "are", "am", "do",
          "does", "did", "has", "have", "was", "were", "what", "when", "where", "how", "why",
          "which", "who", "if", "whether");

  private static final String LIVING =
      "kids?|child|children|baby|toddler|boys?|girls?|dogs?|cats?|parents|family|neighbours?|tenants?"
          + "|colleagues?|hands?|head|life|heart|fault|opinion|messages?|msg|e?mails?|post|tweet|dms?|name|time|day|question|point";

  /** "order AV-20931": nobody reads a number out. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)\\b(order|booking|bag|case|ref|invoice|parcel|claim|account|policy|ticket)"
              + " (no\\.? ?|nr\\.? ?|number )?(?=\\S*\\d{3})[A-Z]{0,4}[- ]?\\d[\\w-]*");

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]{0,60}\\)");

  /** What a firm keeps a record of, and can look up. */
  private static final String KEPT =
      "orders?|parcels?|package|booking|reservation|account|refund|claim|ticket|invoice|bill"
          + "|payments?|subscription|membership|application|appointment|deliver(y|ies)|contract"
          + "|policy|codes?|request|complaint|case|deposit|transfer|return|statement|card|flight"
          + "|seats?|luggage|bag|suitcase|data|records?|points|voucher|discount|repair|licen[cs]e"
          + "|permit|loan|mortgage|meter|plan|tariff|file|photos|reading|entry|address";

  private Mirror() {}

  /** The clauses that can be said back, most telling first. */
  public static List<Mirrored> of(String sentence) {
    String read = beside(sentence.substring(0, Math.min(READ, sentence.length())));
    List<Mirrored> said = new ArrayList<>();
    List<List<Token>> clauses = Cut.clauses(Tokens.of(read));
    boolean pressed = pressed(clauses);
    for (List<Token> clause : clauses) {
      said(clause).map(own -> pressed ? own.less(PRESSED) : own).ifPresent(said::add);
    }
    said.sort(Comparator.comparingInt(Mirrored::worth).reversed());
    return List.copyOf(said);
  }

  /** "So I pay another 119?" tells of nothing that has happened. */
  private static boolean pressed(List<List<Token>> clauses) {
    List<Token> last = clauses.isEmpty() ? List.of() : clauses.get(clauses.size() - 1);
    List<Token> words = Beginnings.linksLeft(last);
    return Grammar.form(last, last.size() - 1).equals("?")
        && !words.isEmpty()
        && !words.get(0).says(OPENING)
        && Beginnings.politenessLeft(words).size() == words.size();
  }

  /** Without what stands in brackets. */
  private static String beside(String sentence) {
    String bare = BRACKETS.matcher(sentence).replaceAll("").replaceAll("[()]", ", ");
    return CODE.matcher(bare).replaceAll("$1");
  }

  /** "your discount code", where a sentence holds such a thing of the customer's. */
  public static Optional<Mirrored> thing(String sentence) {
    List<Token> tokens = Tokens.of(sentence.substring(0, Math.min(READ, sentence.length())));
    for (int i = 0; i < tokens.size(); i++) {
      boolean place = i > 0 && tokens.get(i - 1).is("ADP");
      int end = tokens.get(i).says(OWNING) && !place ? Grammar.thing(tokens, i) : Grammar.NONE;
      if (end != Grammar.NONE
          && tokens.get(end - 1).form().matches(KEPT)
          && tokens.subList(i, end).stream().noneMatch(Mirror::unnamed)) {
        List<Token> thing = tokens.subList(i, end);
        return Optional.of(mirrored(thing, Mirrored.Form.THING, thing, thing));
      }
    }
    return Optional.empty();
  }

  /** Abuse, and whoever lives: a daughter is nothing to be looked at. */
  private static boolean unnamed(Token token) {
    return Sound.rude(token) || token.form().matches(Tokens.FAMILY + "|" + LIVING);
  }

  /**
   * True where the words tell something and may be repeated.
   *
   * @param named where they must name a thing, else something that happens is enough
   */
  public static boolean repeatable(String words, boolean named) {
    List<Token> tokens = Tokens.of(words.substring(0, Math.min(READ, words.length())));
    return tokens.stream().noneMatch(Sound::rude)
        && tokens.stream()
            .anyMatch(token -> token.is("NOUN", "PROPN", "NUM") || (!named && token.is("VERB")));
  }

  /** True where something happens in the words: "mum out of that room" has no verb. */
  public static boolean acts(String words) {
    return Tokens.of(words.substring(0, Math.min(READ, words.length()))).stream()
        .anyMatch(Grammar::verb);
  }

  private static Optional<Mirrored> said(List<Token> clause) {
    boolean asks = Grammar.form(clause, clause.size() - 1).equals("?");
    List<Token> words =
        Beginnings.withoutPlea(
            Beginnings.linksLeft(asks ? clause.subList(0, clause.size() - 1) : clause));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<Token> asked = Beginnings.politenessLeft(words);
    if (words.size() - asked.size() > 1 && asked.get(0).says(OPENING)) {
      return question(asked, words, true);
    }
    Optional<List<Token>> request = Request.of(clause, words);
    if (request.isPresent()) {
      return request
          .filter(turned -> Sound.sayable(turned) && Sound.ends(turned))
          .map(turned -> mirrored(turned, Mirrored.Form.REQUEST, turned, words));
    }
    if (asks || words.get(0).says(OPENING)) {
      return question(words, words, asks);
    }
    boolean goesOn = clause.get(0).is("CCONJ"); // and what was left out is not the "I"
    List<Token> told = Sound.shortened(goesOn ? words : Unsaid.subject(words));
    return Optional.of(told)
        .filter(turned -> Sound.statement(turned) && !muses(turned))
        .map(turned -> mirrored(turned, form(turned), told, words));
  }

  private static Optional<Mirrored> question(List<Token> asked, List<Token> words, boolean marked) {
    return Question.indirect(asked, marked)
        .filter(turned -> Sound.sayable(turned) && (Sound.ends(turned) || marked))
        .map(turned -> mirrored(turned, Mirrored.Form.QUESTION, turned, words));
  }

  private static Mirrored.Form form(List<Token> clause) {
    boolean wants =
        Grammar.FIRST.contains(Grammar.form(clause, 0))
            && clause.stream().limit(4).anyMatch(token -> token.says(WANTING) && token.is("VERB"));
    return wants ? Mirrored.Form.AIM : Mirrored.Form.STATEMENT;
  }

  private static Mirrored mirrored(
      List<Token> clause, Mirrored.Form form, List<Token> told, List<Token> from) {
    String first = Grammar.form(told, 0);
    Mirrored.Subject subject =
        Set.of("i", "we", "my", "our").contains(first)
            ? Mirrored.Subject.CUSTOMER
            : Set.of("you", "your").contains(first)
                ? Mirrored.Subject.FIRM
                : Mirrored.Subject.OTHER;
    boolean thing = clause.stream().anyMatch(token -> token.is("NOUN", "PROPN", "NUM"));
    int words = (int) clause.stream().filter(Token::word).count();
    int worth =
        Math.min(LONG_ENOUGH, words)
            + (thing ? 4 : 0)
            + (subject == Mirrored.Subject.CUSTOMER ? 4 : 0)
            - (subject == Mirrored.Subject.FIRM ? 1 : 0)
            - (pointing(clause) ? 12 : 0)
            - (pointsBack(clause) ? 9 : 0)
            - (able(clause) ? 4 : 0)
            - denied(clause, subject);
    return new Mirrored(
        lower(Tokens.written(Articles.putBack(Persons.turned(clause))), clause),
        Tokens.written(from),
        form,
        subject,
        worth);
  }

  /** "It was up again": what "it" is stands elsewhere. */
  private static boolean pointing(List<Token> clause) {
    return Grammar.form(clause, 0).matches("it|that|this|they|he|she|these|those")
        && !clause.get(0).is("DET");
  }

  /** "I just shouted at her": who "her" is stands elsewhere. */
  private static boolean pointsBack(List<Token> clause) {
    for (int i = 1; i < clause.size(); i++) {
      boolean owner = i + 1 < clause.size() && clause.get(i + 1).is("NOUN", "ADJ", "PROPN");
      String form = Grammar.form(clause, i);
      if (form.matches("it|them|him") || (form.equals("her") && !owner)) {
        return true;
      }
    }
    return false;
  }

  /** "I should have had a backup", "I think it came": nothing that an agent had better repeat. */
  private static boolean muses(List<Token> clause) {
    String second = Grammar.form(clause, 1);
    boolean self = Grammar.FIRST.contains(Grammar.form(clause, 0));
    if (Grammar.form(clause, 0).equals("you") && second.matches("can|could|may")) {
      return true; // "just so you can check": a wish, and nothing that was done
    }
    return self
        && (second.matches("think|guess|know|hope|suppose|swear|mean|thought|bet")
            || (second.equals("should") && Grammar.form(clause, 2).matches("have|of|not")));
  }

  /** "I can fill in the form": what troubles nobody. */
  private static boolean able(List<Token> clause) {
    return Grammar.FIRST.contains(Grammar.form(clause, 0))
        && Grammar.form(clause, 1).matches("can|could")
        && !denies(clause);
  }

  /** "I'm not in trouble" tells less than "I can't log in". */
  private static int denied(List<Token> clause, Mirrored.Subject subject) {
    if (!denies(clause)) {
      return 0;
    }
    boolean is = Grammar.form(clause, 1).matches("'m|am") && Grammar.form(clause, 2).equals("not");
    return is ? 12 : subject == Mirrored.Subject.CUSTOMER ? 2 : 6;
  }

  private static boolean denies(List<Token> clause) {
    return clause.stream().anyMatch(token -> token.form().matches("not|n't"));
  }

  private static String lower(String words, List<Token> clause) {
    return clause.get(0).is("PROPN")
        ? words
        : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
