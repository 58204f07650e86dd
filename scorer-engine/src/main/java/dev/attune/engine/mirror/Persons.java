package dev.attune.engine.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the persons of a clause round: the customer's "I" is "you" to the agent, "you" is "we". */
final class Persons {

  private static final Map<String, String> TURNED =
      Map.ofEntries(
          Map.entry("i", "you"),
          Map.entry("we", "you"),
          Map.entry("me", "you"),
          Map.entry("us", "you"),
          Map.entry("my", "your"),
          Map.entry("our", "your"),
          Map.entry("mine", "yours"),
          Map.entry("ours", "yours"),
          Map.entry("myself", "yourself"),
          Map.entry("ourselves", "yourselves"),
          Map.entry("your", "our"),
          Map.entry("yours", "ours"),
          Map.entry("yourself", "ourselves"),
          Map.entry("yourselves", "ourselves"),
          Map.entry("here", "there"));
  private static final Map<String, String> AGREEING =
      Map.of("am", "are", "'m", "'re", "was", "were");
  private static final Set<String> CROWD = Set.of("lot", "guys", "people", "folks", "all");
  private static final Set<String> BE = Set.of("am", "was", "'m");

  private Persons() {}

  static List<Token> turned(List<Token> clause) {
    List<Token> turned = new ArrayList<>();
    for (int i = 0; i < clause.size(); i++) {
      Token token = clause.get(i);
      boolean crowd =
          Grammar.form(clause, i - 1).equals("you") && token.says(CROWD) && token.is("NOUN", "DET");
      if (!crowd) {
        turned.add(turned(clause, i));
      }
    }
    return turned;
  }

  private static Token turned(List<Token> clause, int at) {
    Token token = clause.get(at);
    String form = token.form();
    if (form.equals("should") && Grammar.form(clause, at + 1).equals("like")) {
      return token.saying("would");
    }
    if (form.equals("shall")) {
      return token.saying("will");
    }
    boolean near =
        form.equals("this")
            && Grammar.form(clause, at - 1).matches("in|at|on|from")
            && Grammar.form(clause, at + 1).matches("room|hotel|house|flat|place|airport|station");
    if (near) {
      return token.saying("that");
    }
    if (form.equals("you")) {
      return token.saying(acts(clause, at) ? "we" : "us");
    }
    if (token.says(BE) && spokenBySelf(clause, at)) {
      return token.saying(AGREEING.getOrDefault(form, form));
    }
    String turned = TURNED.get(form);
    return turned == null || (form.equals("mine") && token.is("NOUN"))
        ? token
        : token.saying(turned);
  }

  /** True where "you" does something; else something is done to it. */
  private static boolean acts(List<Token> clause, int at) {
    boolean after = at > 0 && clause.get(at - 1).is("ADP", "VERB");
    boolean itIs =
        Grammar.form(clause, at - 1).matches("'s|is|was")
            && Grammar.form(clause, at - 2).matches("it|that|this");
    boolean asked = at > 0 && clause.get(at - 1).is("AUX") && !itIs;
    boolean may = at + 1 < clause.size() && clause.get(at + 1).is("AUX");
    return asked || may || (Grammar.verb(clause, at + 1) != Grammar.NONE && !after);
  }

  /** True where the nearest subject before a verb is the customer alone. */
  private static boolean spokenBySelf(List<Token> clause, int at) {
    if (Grammar.form(clause, at + 1).equals("i")) {
      return true;
    }
    for (int i = at - 1; i >= 0; i--) {
      Token token = clause.get(i);
      if (token.form().equals("i")) {
        return true;
      }
      boolean passed = token.is("ADV", "PART", "CCONJ") || (i < at - 1 && token.is("VERB", "ADP"));
      if (!passed) {
        return i < at - 1 && conjoined(clause, i, at);
      }
    }
    return false;
  }

  /** "I went home and was told": the verb still belongs to the "I" at the beginning. */
  private static boolean conjoined(List<Token> clause, int from, int at) {
    boolean joined =
        clause.subList(from, at).stream().anyMatch(token -> token.is("CCONJ"))
            && clause.get(at - 1).is("CCONJ", "ADV");
    return joined && clause.get(0).form().equals("i");
  }
}
