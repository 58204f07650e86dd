package dev.attune.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks an HTML tree once and writes its text: blocks on lines of their own, lists with bullets or
 * numbers, cells apart, invisible parts left out. Notes down where quoted parts stand. Not
 * thread-safe.
 */
final class HtmlReading implements NodeFilter {

  private final TextFlow flow = new TextFlow();
  private final List<Span> quotes = new ArrayList<>();
  private final List<Span> plainQuotes = new ArrayList<>();
  private int quoted;
  private int quotedFrom;
  private int plainQuoted;
  private int plainQuotedFrom;
  private int historyFrom = Integer.MAX_VALUE;

  static HtmlReading of(Element body) {
    HtmlReading reading = new HtmlReading();
    body.filter(reading);
    return reading;
  }

  /**
   * @param strict whether a quotation that no mail program marked as its own is history too
   */
  PlainText text(boolean strict) {
    String value = flow.text();
    List<Span> cut = new ArrayList<>(quotes);
    if (strict) {
      cut.addAll(plainQuotes);
    }
    if (historyFrom < value.length()) {
      cut.add(new Span(historyFrom, value.length()));
    }
    return new PlainText(value, QuotedHistory.ownWords(value, cut));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text && !(node instanceof CDataNode)) {
      flow.words(text.getWholeText());
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    if (HtmlMarks.hidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    flow.open(element);
    if (HtmlMarks.historyFollows(element)) {
      historyFrom = Math.min(historyFrom, flow.length());
    }
    if (HtmlMarks.quoted(element) && quoted++ == 0) {
      quotedFrom = flow.length();
    }
    if (HtmlMarks.plainQuotation(element) && plainQuoted++ == 0) {
      plainQuotedFrom = flow.length();
    }
    return FilterResult.CONTINUE;
  }

  private void leave(Element element) {
    if (HtmlMarks.quoted(element) && --quoted == 0) {
      note(quotes, quotedFrom);
    }
    if (HtmlMarks.plainQuotation(element) && --plainQuoted == 0) {
      note(plainQuotes, plainQuotedFrom);
    }
    flow.close(element);
  }

  private void note(List<Span> spans, int from) {
    if (flow.length() > from) {
      spans.add(new Span(from, flow.length()));
    }
  }
}
