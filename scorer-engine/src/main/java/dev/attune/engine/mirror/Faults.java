package dev.attune.engine.mirror;

import java.util.List;

/** What is wrong with a clause that nearly sounds right. */
final class Faults {

  private static final int MANY = 5;

  private Faults() {}

  /** "your driver was so rude told me": one clause runs into another. */
  static boolean runsInto(List<Token> clause) {
    for (int i = 2; i < clause.size(); i++) {
      boolean being =
          clause.get(i - 2).form().matches("was|is|were|so|very|too|really")
              && clause.get(i - 1).is("ADJ");
      if (being
          && clause.get(i).is("VERB")
          && clause.get(i).form().matches("told|said|asked|.*ed")) {
        return true;
      }
    }
    return false;
  }

  /** "the black jeans I got dyed my sofa": the verb behind "I got". */
  static int behindRelative(List<Token> clause, int at) {
    int inner = Grammar.verb(clause, at + 1);
    for (int i = inner + 1; inner != Grammar.NONE && i < clause.size(); i++) {
      if (clause.get(i).is("VERB", "AUX") && clause.get(i - 1).is("VERB", "ADV", "NOUN")) {
        return i;
      }
    }
    return Grammar.NONE;
  }

  /** "we need by Thursday": the thing that is needed stands elsewhere. */
  static boolean lacking(List<Token> clause) {
    for (int i = 0; i < clause.size() - 1; i++) {
      boolean needs =
          clause.get(i).is("VERB") && clause.get(i).form().matches("needs?|wants?|wanted|needed");
      if (needs && Grammar.form(clause, i + 1).matches("by|before|on|at|until|for|in")) {
        return true;
      }
    }
    return false;
  }

  /** "the pain is back since 2 weeks". */
  static boolean sinceSo(List<Token> clause) {
    for (int i = 0; i < clause.size() - 2; i++) {
      if (Grammar.form(clause, i).equals("since")
          && Grammar.form(clause, i + 2).matches("(day|week|month|year|hour|minute)s?")
          && (clause.get(i + 1).is("NUM") || Grammar.form(clause, i + 1).matches("a|some|few"))
          && !Grammar.form(clause, i + 3).equals("ago")) {
        return true;
      }
    }
    return false;
  }

  /** "you got a text saying your account is locked click link is this us". */
  static boolean runsOn(List<Token> clause) {
    long verbs =
        clause.stream()
            .filter(token -> token.is("VERB") || token.form().matches("is|are|was"))
            .count();
    boolean joined = clause.stream().anyMatch(token -> token.is("CCONJ", "SCONJ", "PART"));
    return verbs >= MANY || (verbs == MANY - 1 && !joined);
  }
}
