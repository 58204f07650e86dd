package dev.attune.text;

import java.util.regex.Pattern;

/** Lines that a mail program or a legal department adds to every mail. */
final class Footers {

  private static final Pattern DEVICE =
      Pattern.compile(
          "(?iu)(sent|gesendet|von meinem|envoyé|enviado|inviato|verzonden|skickat|sendt|wysłane)"
              + " ?(from|via|with|von|mit|depuis|de|desde|da|vanaf|från|fra|z)?"
              + " ?(my|meinem|mon|mi|mio|mijn|min|mojego)? ?(\\p{L}+"
              + " ){0,2}(iphone|ipad|android|samsung|galaxy|blackberry|huawei|mobile("
              + " phone)?|mobile device|phone|smartphone|handy|outlook|mail|yahoo mail|gmail|proton"
              + " ?mail|tablet)( (for|using|on|für) [\\p{L}\\p{N} ]+| gesendet)?\\.?|(?iu)get"
              + " outlook for (ios|android)( ?<.*>)?");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?iu)(\\*?confidentiality|legal|privacy)?\\s?(notice|disclaimer)\\s?[:*].*|(?iu)(this|the"
              + " (information|contents?)( contained)? (of|in) this|the information"
              + " transmitted|information in this)"
              + " ?(e-?mail|mail|message|communication|transmission)?.{0,60}\\b(is|are|may"
              + " (be|contain)|contains?)\\b.{0,40}\\b(confidential|privileged|intended"
              + " (only|solely|for))\\b.*|(?iu)if you are not the (intended|named).*|(?iu)if (you"
              + " )?(have )?received (this (e-?mail|message|communication) )?(in error|by"
              + " mistake).*|(?iu)(please )?(consider|think of|think about) the environment before"
              + " printing.*|(?iu)this (e-?mail|message) (has been|was) scanned"
              + " (for|by).*|(?iu)diese (e-?mail|nachricht).{0,40}\\bvertraulich.*|(?iu)(registered"
              + " office|registered in england|company"
              + " (no|number)|handelsregister|geschäftsführer|ust-?id)\\b.{0,12}[:.].*");
  private static final Pattern UNSUBSCRIBE =
      Pattern.compile(
          "(?iu)(click (here )?)?to (unsubscribe|opt out|manage your (e-?mail"
              + " )?preferences)\\b.*|(?iu)(unsubscribe|manage (my |your )?(e-?mail"
              + " )?preferences|view (this e-?mail )?in (your )?browser)( here)?["
              + " |:.]*(https?://.*)?|(?iu)(you('re| are) receiving|you received) this"
              + " (e-?mail|message|newsletter)?.{0,30}\\bbecause\\b.*|(?iu)if you no longer wish to"
              + " receive .{0,60}");
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?iu)\\[(image|cid|logo|inline"
              + " image|bild)\\s?:[^\\]]*\\]|\\[?ref:_[\\w.]+:ref\\]?|\\[#?[A-Z0-9]{4,}-[A-Z0-9-]{4,}\\]|(?iu)\\[?(external|caution)\\]?:?("
              + " e-?mail)?( this (e-?mail|message) (originated|came) from outside.*)?"
              + "|(?iu)https?://\\S*(/track(ing)?/open|/open\\.(gif|php|aspx)|/pixel|/wf/open)\\S*");
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "(?iu)(please )?(consider|think of|think about) the environment before printing.*");

  private Footers() {}

  static void cut(TextLines lines) {
    boolean legal = false;
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.words(i);
      if (words.isEmpty() || !lines.own(i)) {
        legal = false;
      } else if (legal || legal(words)) {
        legal = true;
        lines.drop(i);
      } else if (line(words)) {
        lines.drop(i);
      }
    }
  }

  private static boolean line(String words) {
    return DEVICE.matcher(words).matches()
        || UNSUBSCRIBE.matcher(words).matches()
        || TRACKING.matcher(words).matches();
  }

  /** True when the line, or a part of it behind a bar, begins a legal notice. */
  private static boolean legal(String words) {
    for (String part : words.split("\\|", -1)) {
      String bare = part.strip();
      if (LEGAL.matcher(bare).matches() || ENVIRONMENT.matcher(bare).matches()) {
        return true;
      }
    }
    return false;
  }
}
