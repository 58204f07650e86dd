package dev.attune.deploy.digest;

import dev.attune.deploy.ledger.SevereRuns.Told;
import org.apache.commons.text.StringEscapeUtils;

/** Tells a lead that an agent needs a pause: by name, with no word of any customer or ticket. */
final class PauseLetter {

  private static final String ASKED =
      "A pause would be right: please offer one, and don't pass this on. The agent, leads and"
          + " admins alone see it.";
  private static final String WHY =
      "You get this because you are a lead; who runs Attune switches it off by attune.mail.pauses ="
          + " false.";

  private PauseLetter() {}

  static Letter of(Told run, String name, String to, String pages) {
    String told =
        "%s (%s) has had %d severe conversations in a row."
            .formatted(oneLine(name), run.account(), run.conversations());
    return new Letter(
        Letter.id(
            String.join("\n", "pause", run.account(), run.agent(), run.toldAt().toString(), to)),
        to,
        "Attune: several severe conversations in a row",
        html(told, pages),
        String.join("\n", told, ASKED, "", "How it stands: " + pages, "", WHY));
  }

  private static String html(String told, String pages) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A pause</title>"
        + "</head><body style=\"font:16px/1.5 sans-serif;color:#1c2730;max-width:640px;"
        + "margin:0 auto;padding:12px\"><p>"
        + escaped(told)
        + "</p><p>"
        + escaped(ASKED)
        + "</p><p><a href=\""
        + escaped(pages)
        + "\">How it stands</a></p><p>"
        + escaped(WHY)
        + "</p></body></html>";
  }

  private static String oneLine(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
