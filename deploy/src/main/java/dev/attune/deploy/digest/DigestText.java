package dev.attune.deploy.digest;

import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.ledger.Heard;
import dev.attune.deploy.today.Today.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A digest's sentences, and the whole of it for mail programs that show plain text. */
final class DigestText {

  private static final List<String> MARKS =
      List.of("acknowledgement", "understanding", "action", "exploration");

  private DigestText() {}

  static String of(Digest digest, String pages) {
    List<String> lines = new ArrayList<>(List.of(title(digest), ""));
    digest.highlights().forEach(words -> lines.add("> " + words.replace("\n", "\n> ") + "\n"));
    lines.addAll(List.of(figures(digest), marks(digest), sum(digest), "", heard(digest), ""));
    for (Wall wall : digest.walls()) {
      lines.add(
          "Policy wall: "
              + (wall.tag().isEmpty() ? "no tag" : wall.tag())
              + ", "
              + (wall.group().isEmpty() ? "no group" : wall.group())
              + ": "
              + wall.walls()
              + ", left short "
              + wall.missing());
    }
    lines.add("");
    lines.add("Look closer: " + pages);
    return String.join("\n", lines);
  }

  static String title(Digest digest) {
    return (digest.kind().equals("weekly") ? "The week " : "The month ")
        + digest.period()
        + ", "
        + digest.from()
        + " to "
        + digest.until();
  }

  static String subject(Digest digest) {
    return "Attune: " + digest.period() + ", " + digest.now().reviewed() + " replies reviewed";
  }

  static String figures(Digest digest) {
    Sum now = digest.now();
    if (now.reviewed() == 0) {
      return "No reply was reviewed.";
    }
    String before =
        digest.before().reviewed() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", after %.2f over %d replies before",
                digest.before().gap(),
                digest.before().reviewed());
    return String.format(
        Locale.ROOT,
        "%d replies reviewed; on average %.2f short of what was needed (mean gap)%s.",
        now.reviewed(),
        now.gap(),
        before);
  }

  /** Empty where there are none. */
  static String marks(Digest digest) {
    if (digest.now().reviewed() == 0) {
      return "";
    }
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < MARKS.size(); i++) {
      String before =
          digest.before().reviewed() == 0
              ? ""
              : String.format(Locale.ROOT, " (before %.2f)", digest.before().marks().get(i));
      marks.add(
          MARKS.get(i) + String.format(Locale.ROOT, " %.2f", digest.now().marks().get(i)) + before);
    }
    return "Mean marks, 0 to 2: " + String.join(", ", marks) + ".";
  }

  static String sum(Digest digest) {
    return digest.fetched()
        + " messages of agents and bots = "
        + digest.messages().reviewed()
        + " reviewed + "
        + digest.messages().bots()
        + " reviewed of bots + "
        + digest.unscored()
        + " not scored + "
        + digest.messages().merged()
        + " part of a later message.";
  }

  static String heard(Digest digest) {
    Heard.Sums heard = digest.heard();
    return String.format(
        Locale.ROOT,
        "%d verdicts agreed with the machine and %d overruled it (%d of %d marks). %d disputes were"
            + " upheld and %d rejected; %d wait for an answer.",
        heard.agreed(),
        heard.overruled(),
        heard.marksOverruled(),
        heard.marksRuled(),
        heard.upheld(),
        heard.rejected(),
        heard.open());
  }
}
