package dev.attune.text;

import java.util.regex.Pattern;

/** History that a mail program pasted below the answer, and the lines it announces it with. */
final class MailHistory {

  private static final String FROM = "from|von|de|da|van|från|fra|od|lähettäjä";
  private static final String SENT =
      "sent|date|gesendet|datum|envoyé|date d'envoi|enviado("
          + " el)?|fecha|inviato|data|verzonden|skickat|sendt|wysłano";
  private static final String OTHER =
      "to|cc|bcc|reply-to|an|à|para|aan|till|til|do|importance|wichtigkeit|attachments|anlagen";
  private static final String SUBJECT =
      "subject|betreff|objet|asunto|oggetto|onderwerp|ämne|emne|temat|assunto";
  private static final Pattern ANY_HEADER =
      Pattern.compile(
          "(?iu)[*_]{0,2}("
              + FROM
              + "|"
              + SENT
              + "|"
              + OTHER
              + "|"
              + SUBJECT
              + ")\\s?[*_]{0,2}:[*_]{0,2}(\\s.*)?");
  private static final Pattern FROM_HEADER =
      Pattern.compile("(?iu)[*_]{0,2}(" + FROM + ")\\s?[*_]{0,2}:[*_]{0,2}\\s.*");
  private static final Pattern SUBJECT_HEADER =
      Pattern.compile("(?iu)[*_]{0,2}(" + SUBJECT + ")\\s?[*_]{0,2}:[*_]{0,2}\\s.*");
  private static final Pattern SENT_HEADER =
      Pattern.compile(
          "(?iu)[*_]{0,2}(sent|gesendet|envoyé|enviado("
              + " el)?|inviato|verzonden|skickat|sendt|wysłano)\\s?[*_]{0,2}:[*_]{0,2}\\s.*");
  private static final Pattern DIVIDER =
      Pattern.compile(
          "(?iu)[-_*=>]{2,}\\s*(original( e-?mail)? message|original appointment|forwarded"
              + " message|reply message|urspr(ü|ue)ngliche (nachricht|mail)|weitergeleitete"
              + " nachricht|message d['’ ]origine|message transféré|mensaje original|mensaje"
              + " reenviado|mensagem original|messaggio originale|messaggio"
              + " inoltrato|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt"
              + " meddelande|oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna|původní"
              + " zpráva)\\s*[-_*=]{2,}.*|(?iu)begin forwarded message:");
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?iu)\\W*(please )?(type|write|enter) your (reply|response|answer) above this"
              + " line\\W*|(?iu)\\W*(please )?reply above this line\\W*|(?iu)\\W*bitte (antworten"
              + " sie|geben sie ihre antwort) (oberhalb|über) dieser (linie|zeile)("
              + " ein)?\\W*|(?iu)\\W*(veuillez )?(répondre|saisir votre réponse) au-dessus de cette"
              + " ligne\\W*");
  private static final Pattern RULE = Pattern.compile("[_=*-]{5,}");
  private static final int MOST_HEADERS = 12;

  private MailHistory() {}

  static boolean headerLine(String line) {
    return ANY_HEADER.matcher(line).matches();
  }

  /**
   * True for a header line that no list of particulars has: a subject, an address, a sending time.
   */
  static boolean onlyInMail(String line) {
    return line.indexOf('@') >= 0
        || SENT_HEADER.matcher(line).matches()
        || SUBJECT_HEADER.matcher(line).matches();
  }

  /** Drops everything from the first sign of history on, if the author wrote something before. */
  static void cut(TextLines lines) {
    boolean written = false;
    for (int i = lines.next(0); i < lines.size(); i = lines.next(i + 1)) {
      int block = announced(lines, i);
      if (block > i) {
        lines.drop(i, written ? lines.size() : block);
      } else {
        written |= !headerLine(lines.words(i));
      }
    }
  }

  /** Where the announcement that begins at an index ends; the index itself when there is none. */
  private static int announced(TextLines lines, int index) {
    String words = lines.words(index);
    if (DIVIDER.matcher(words).matches() || ABOVE.matcher(words).matches()) {
      return index + 1;
    }
    int from = RULE.matcher(words).matches() ? lines.next(index + 1) : index;
    boolean header = from < lines.size() && FROM_HEADER.matcher(lines.words(from)).matches();
    int end = header ? headersEnd(lines, from) : from;
    return end > from ? end : index;
  }

  private static int headersEnd(TextLines lines, int from) {
    boolean mail = onlyInMail(lines.words(from));
    int end = from + 1;
    while (end < Math.min(lines.size(), from + MOST_HEADERS) && headerLine(lines.words(end))) {
      mail |= onlyInMail(lines.words(end));
      end++;
    }
    return mail && end > from + 1 ? end : from;
  }
}
