package dev.attune.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The marks by which mail programs and helpdesks tell parts of a body apart. */
final class HtmlMarks {

  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "template",
          "noscript",
          "object",
          "svg",
          "math",
          "select",
          "audio",
          "video",
          "iframe",
          "canvas",
          "datalist");
  private static final Set<String> QUOTE_CLASSES =
      Set.of(
          "gmail_quote",
          "gmail_quote_container",
          "gmail_attr",
          "gmail_extra",
          "zendesk_quoted",
          "freshdesk_quote",
          "yahoo_quoted",
          "yahooquotedid",
          "protonmail_quote",
          "tutanota_quote",
          "zmail_extra",
          "moz-cite-prefix",
          "moz-forward-container",
          "quoted-text",
          "wmquote",
          "gmail_signature",
          "moz-signature",
          "protonmail_signature_block",
          "signature",
          "email-signature",
          "zd-signature",
          "freshdesk_signature",
          "fd-signature");
  private static final Set<String> QUOTE_IDS =
      Set.of(
          "signature",
          "ms-outlook-mobile-signature",
          "mail-editor-reference-message-container",
          "yahoo_quoted",
          "outlookmessageheader");
  private static final Set<String> HISTORY_IDS =
      Set.of(
          "divrplyfwdmsg",
          "appendonsend",
          "stopspelling",
          "x_divrplyfwdmsg",
          "x_appendonsend",
          "zwchr",
          "reply-intro");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "(?i)(^|[;\\s])(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all"
              + "|font-size\\s*:\\s*0(px|pt|em)?\\s*(;|!|$)|max-height\\s*:\\s*0(px)?\\s*(;|!|$))");

  private HtmlMarks() {}

  /** True for what a reader never sees. */
  static boolean hidden(Element element) {
    return UNREAD.contains(element.normalName())
        || element.hasAttr("hidden")
        || (element.hasAttr("style") && INVISIBLE.matcher(element.attr("style")).find());
  }

  /** True for what a mail program marks as quoted, or as a signature. */
  static boolean quoted(Element element) {
    return (element.hasAttr("class") && anyClass(element))
        || QUOTE_IDS.contains(id(element))
        || (element.normalName().equals("blockquote") && element.attr("type").equals("cite"))
        || element.attr("data-smartmail").equals("gmail_signature");
  }

  /** True for a quotation that may be history, or a person's own choice. */
  static boolean plainQuotation(Element element) {
    return element.normalName().equals("blockquote");
  }

  /** True where a mail program begins the history, which then goes on to the end of the body. */
  static boolean historyFollows(Element element) {
    return HISTORY_IDS.contains(id(element));
  }

  private static boolean anyClass(Element element) {
    for (String name : element.classNames()) {
      if (QUOTE_CLASSES.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static String id(Element element) {
    return element.hasAttr("id") ? element.attr("id").toLowerCase(Locale.ROOT) : "";
  }
}
