package dev.attune.deploy.digest;

import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.today.Load;
import dev.attune.deploy.today.Today.Sum;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.StringEscapeUtils;

/**
 * A digest as mail programs show it: tables and styles in place, no picture, script or address but
 * the link to the pages. Every word from outside is escaped.
 */
final class DigestHtml {

  private static final String CELL = "padding:4px 10px 4px 0;text-align:left;vertical-align:top";
  private static final int WIDEST = 3;
  private static final int BAR = 240;

  private final StringBuilder html = new StringBuilder();

  private DigestHtml() {}

  static String of(Digest digest, String pages) {
    DigestHtml writer = new DigestHtml();
    writer.write(digest, pages);
    return writer.html.toString();
  }

  private void write(Digest digest, String pages) {
    html.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(DigestText.subject(digest)))
        .append("</title></head><body style=\"font:16px/1.5 sans-serif;color:#1c2730;")
        .append("max-width:640px;margin:0 auto;padding:12px\">");
    heading(1, DigestText.title(digest));
    highlights(digest.highlights());
    heading(2, "In figures");
    paragraph(DigestText.figures(digest));
    paragraph(DigestText.marks(digest));
    gaps(digest.now());
    paragraph(DigestText.sum(digest));
    paragraph(DigestText.fetched(digest.fetched()));
    heading(2, "What people said");
    paragraph(DigestText.heard(digest));
    groups(digest.groups());
    walls(digest.walls());
    strained(digest.strained());
    DigestText.more(digest).ifPresent(this::paragraph);
    html.append("<p><a href=\"").append(escaped(pages)).append("\">Look closer</a></p>");
    paragraph(
        "You get this because you, or whoever runs Attune, asked for it; choose anew on its page"
            + " Digest.");
    html.append("</body></html>");
  }

  private void highlights(List<String> words) {
    if (!words.isEmpty()) {
      heading(2, "Best replies");
      for (String one : words) {
        html.append("<blockquote dir=\"auto\" style=\"margin:0 0 12px;padding:4px 14px;")
            .append("border-left:4px solid #1c6b3c;white-space:pre-wrap\">")
            .append(escaped(one))
            .append("</blockquote>");
      }
    }
  }

  private void gaps(Sum now) {
    if (now.reviewed() == 0) {
      return;
    }
    long most = now.gaps().stream().mapToLong(Long::longValue).max().orElse(1);
    html.append("<table role=\"presentation\" style=\"border-collapse:collapse\">");
    for (int i = 0; i < now.gaps().size(); i++) {
      long count = now.gaps().get(i);
      html.append("<tr><td style=\"")
          .append(CELL)
          .append("\">gap ")
          .append(i - WIDEST)
          .append("</td><td style=\"")
          .append(CELL)
          .append("\"><div style=\"background:#15616a;")
          .append("height:14px;width:")
          .append(Math.max(1, Math.round((double) BAR * count / most)))
          .append("px\"></div></td><td style=\"")
          .append(CELL)
          .append("\">")
          .append(count)
          .append("</td></tr>");
    }
    html.append("</table>");
  }

  private void groups(List<Sum> groups) {
    if (groups.size() > 1) {
      heading(2, "By team");
      head("Team", "Replies", "Mean gap");
      for (Sum group : groups) {
        row(
            DigestText.named(group),
            String.valueOf(group.reviewed()),
            String.format(Locale.ROOT, "%.2f", group.gap()));
      }
      html.append("</table>");
    }
  }

  private void walls(List<Wall> walls) {
    if (!walls.isEmpty()) {
      heading(2, "Policy walls: what a looser rule would mend");
      head("Tag", "Group", "Walls", "Left short");
      for (Wall wall : walls) {
        row(
            wall.tag().isEmpty() ? "no tag" : wall.tag(),
            wall.group().isEmpty() ? "no group" : wall.group(),
            String.valueOf(wall.walls()),
            String.valueOf(wall.missing()));
      }
      html.append("</table>");
    }
  }

  private void strained(List<Load> strained) {
    if (!strained.isEmpty()) {
      heading(2, DigestText.STRAINED);
      paragraph(DigestText.STRAINED_ABOUT);
      head("Who", "Severe", "Most in a row");
      for (Load one : strained) {
        row(
            one.name() + " (" + one.account() + ")",
            one.severe() + " of " + one.conversations(),
            String.valueOf(one.longest()));
      }
      html.append("</table>");
    }
  }

  private void heading(int level, String words) {
    html.append("<h")
        .append(level)
        .append('>')
        .append(escaped(words))
        .append("</h")
        .append(level)
        .append('>');
  }

  private void paragraph(String words) {
    if (words.isEmpty()) {
      return;
    }
    html.append("<p>").append(escaped(words)).append("</p>");
  }

  private void head(String... names) {
    html.append("<table style=\"border-collapse:collapse\"><tr>");
    for (String name : names) {
      html.append("<th scope=\"col\" style=\"")
          .append(CELL)
          .append("\">")
          .append(name)
          .append("</th>");
    }
    html.append("</tr>");
  }

  private void row(String... cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append("<td style=\"").append(CELL).append("\">").append(escaped(cell)).append("</td>");
    }
    html.append("</tr>");
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
