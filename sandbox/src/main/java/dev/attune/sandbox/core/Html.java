package dev.attune.sandbox.core;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** HTML as helpdesks treat it: cleaned on the way in, turned into text on the way out. */
public final class Html {
  private static final Safelist KEPT =
      Safelist.relaxed()
          .addTags("hr", "del", "ins", "s", "table", "tbody", "thead", "tr", "td", "th")
          .addProtocols("img", "src", "cid", "data")
          .preserveRelativeLinks(false);

  private static final Safelist SHOWN =
      Safelist.basic().addTags("h1", "h2", "h3", "h4", "div", "hr", "s").removeTags("img");

  private Html() {}

  /** What a vendor keeps of HTML sent by API: structure and links, no attributes, no comments. */
  public static String cleaned(String html) {
    return clean(html, KEPT);
  }

  /** What the sandbox's own pages show: nothing that loads or runs anything. */
  public static String shown(String html) {
    return clean(html, SHOWN);
  }

  private static String clean(String html, Safelist safelist) {
    Document.OutputSettings plain = new Document.OutputSettings().prettyPrint(false);
    plain.escapeMode(Entities.EscapeMode.base);
    return Jsoup.clean(html, "", safelist, plain);
  }

  /** Plain text as HTML paragraphs. */
  public static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : text.replace("\r\n", "\n").strip().split("\n\\s*\n", -1)) {
      html.append("<p>").append(escape(paragraph).replace("\n", "<br>")).append("</p>");
    }
    return html.toString();
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The text with its line breaks. */
  public static String text(String html) {
    StringBuilder text = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().traverse(new Lines(text));
    return text.toString().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  /** The text on one line: tags gone and line breaks with them. */
  public static String flat(String html) {
    return Jsoup.parseBodyFragment(html).body().text();
  }

  private record Lines(StringBuilder text) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String part = words.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
        text.append(endsWithSpace() ? part.stripLeading() : part);
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          text.append('\n');
        } else if (element.isBlock()) {
          startLine();
          text.append(element.normalName().equals("li") ? "* " : "");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock() && depth > 0) {
        startLine();
        if (element.normalName().toLowerCase(Locale.ROOT).equals("p")) {
          text.append('\n');
        }
      }
    }

    private void startLine() {
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private boolean endsWithSpace() {
      return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
    }
  }
}
