package dev.attune.ticket;

import dev.attune.text.PlainText;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text is the acknowledgement that a helpdesk sends by itself: it says so of itself, or
 * that a numbered request was received, and every sentence of it is of that kind. Who mentions such
 * a mail, or tells anything else beside it, writes other sentences.
 */
final class Acknowledgement {

  /** What is longer tells more than that something was received. */
  private static final int LONGEST = 2000;

  private static final String AUTOMATIC =
      "(auto(mated|matic|matically generated)?|(auto|system)[- ]?generated)[- ]?";
  private static final String MAIL =
      "(acknowledge?ment|confirmation|e-?mail|mail|message|notification|reply|response)\\b";

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)\\W*((this( e-?mail| message)? (is|was)|you have received) an? )?"
              + AUTOMATIC
              + MAIL
              + "(?! (you|that|which|was|is)\\b)");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?is)\\b(your|the) (?=.*\\d{3})(\\w+ ){0,2}\\W{0,3}[\\w-]*\\W{0,3}(has|have|was) (now"
              + " )?(been )?(received|logged|registered|created|opened)\\b.*");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\W*("
              + String.join(
                  "|",
                  "(this( e-?mail| message)? (is|was)|you have received) an? " + AUTOMATIC,
                  AUTOMATIC + MAIL,
                  "(many )?thank(s| you)( very much)? for (contacting|reaching out|writing|getting"
                      + " in touch|your"
                      + " (e-?mail|mail|message|enquiry|inquiry|query|request|ticket))",
                  "we('ve| have)?( now| just)? (received|logged|registered|opened|created)\\b",
                  "(your|the) .{0,60}(has|have|was) (now )?(been )?(received|logged|registered"
                      + "|created|opened|assigned)\\b",
                  "(your|the) (request|ticket|case|message|e-?mail|enquiry|inquiry|query) (is|will"
                      + " be) (being |now |currently )*(reviewed|handled|processed|dealt with)",
                  "(please )?(do not|don't) (reply|respond|answer)",
                  "(this|the) (mailbox|inbox|address) is not (monitored|read)",
                  "replies (to this|are not)",
                  "(to|you can) (add|update|view|check|follow|track|see) .{0,60}(comment|ticket"
                      + "|request|case|status|information|repl)",
                  "please (quote|keep|use|include|mention) .{0,40}(number|reference|subject|id)\\b",
                  "(a member|one of|someone|an agent|our (\\w+ )?(team|staff|agents|advisers"
                      + "|specialists)|we|you('ll| will| should)|all (requests|messages|enquiries))"
                      + "\\b.{0,60}\\b(in touch|get back|respond|reply|contact you|hear|answer)",
                  "(our|support|opening|office|working) .{0,30}hours",
                  "(our|the) (current )?response time",
                  "(your|the)? ?(ticket|reference|case|request)( ?(number|no|id|reference))?\\b\\W*"
                      + "(is\\W*)?#?[\\w-]*\\d[\\w-]*\\W*$",
                  "((kind|best|warm) )?regards\\W*$",
                  "(the )?[\\w&' ]{1,40} (support|team|services?|desk|care)\\W*$")
              + ").*");

  private static final Pattern PERSON = Pattern.compile("\\bI\\b|(?i)\\b(sorry|me|my)\\b|[£$€]");
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\n+");

  private Acknowledgement() {}

  static boolean is(PlainText text) {
    if (text.value().length() > LONGEST) {
      return false;
    }
    String words = text.words().strip();
    return (DECLARED.matcher(words).lookingAt() || NUMBERED.matcher(words).find())
        && !PERSON.matcher(words).find()
        && Stream.of(END.split(words, -1))
            .filter(Acknowledgement::says)
            .allMatch(Acknowledgement::kind);
  }

  private static boolean says(String sentence) {
    return sentence.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean kind(String sentence) {
    return SENTENCE.matcher(sentence).matches();
  }
}
