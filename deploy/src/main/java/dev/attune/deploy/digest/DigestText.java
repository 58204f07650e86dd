package dev.attune.deploy.digest;

import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.ledger.Heard;
import dev.attune.deploy.today.Fetched;
import dev.attune.deploy.today.Load;
import dev.attune.deploy.today.Today.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A digest's sentences, and the whole of it for mail programs that show plain text. */
final class DigestText {

  private static final List<String> MARKS =
      List.of("acknowledgement", "understanding", "action", "exploration");

  private static final int WIDEST = 3;
  static final String STRAINED = "Several severe conversations in a row";
  static final String STRAINED_ABOUT =
      "By name, so that you can offer a pause, and seen by the agent, leads and admins alone:"
          + " please don't pass it on.";

  private DigestText() {}

  static String of(Digest digest, String pages) {
    List<String> lines = new ArrayList<>(List.of(title(digest), ""));
    digest.highlights().forEach(words -> lines.add("> " + words.replace("\n", "\n> ") + "\n"));
    lines.addAll(List.of(figures(digest), marks(digest), gaps(digest), sum(digest)));
    lines.addAll(List.of(fetched(digest.fetched()), ""));
    lines.addAll(List.of(heard(digest), ""));
    if (digest.groups().size() > 1) {
      digest.groups().forEach(group -> lines.add(team(group)));
      lines.add("");
    }
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
    if (!digest.strained().isEmpty()) {
      lines.addAll(List.of("", STRAINED + ". " + STRAINED_ABOUT));
      digest.strained().forEach(one -> lines.add(strained(one)));
      more(digest).ifPresent(lines::add);
    }
    lines.add("");
    lines.add("Look closer: " + pages);
    return String.join("\n", lines);
  }

  /** How many others there are; empty for none. */
  static Optional<String> more(Digest digest) {
    return digest.moreStrained() == 0
        ? Optional.empty()
        : Optional.of("And " + digest.moreStrained() + " more.");
  }

  private static String team(Sum group) {
    return String.format(
        Locale.ROOT, "Team %s: %s, mean gap %.2f", named(group), replies(group), group.gap());
  }

  static String named(Sum group) {
    return (group.name().isEmpty() ? "no group" : group.name()) + " (" + group.account() + ")";
  }

  private static String replies(Sum sum) {
    return sum.reviewed() == 1 ? "1 reply" : sum.reviewed() + " replies";
  }

  private static String strained(Load one) {
    return String.format(
        Locale.ROOT,
        "%s (%s): %d of %d conversations severe, %d in a row",
        one.name(),
        one.account(),
        one.severe(),
        one.conversations(),
        one.longest());
  }

  /** Replies by gap; empty where there are none. */
  private static String gaps(Digest digest) {
    List<String> gaps = new ArrayList<>();
    for (int i = 0; i < digest.now().gaps().size(); i++) {
      gaps.add(i - WIDEST + ": " + digest.now().gaps().get(i));
    }
    return digest.now().reviewed() == 0 ? "" : "Replies by gap: " + String.join(", ", gaps) + ".";
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
    return "Attune: " + digest.period() + ", " + replies(digest.now()) + " reviewed";
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
                "; before, %.2f over %s",
                digest.before().gap(),
                replies(digest.before()));
    return String.format(
        Locale.ROOT,
        "%s reviewed; mean gap %.2f, %s%s.",
        replies(now),
        now.gap(),
        now.gap() < 0 ? "more than was needed" : "by how far they fell short of what was needed",
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
    return digest.counted()
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

  /** Everything fetched is one of these; what isn't is said. */
  static String fetched(Fetched all) {
    long unscored = all.unscored().values().stream().mapToLong(Long::longValue).sum();
    return String.format(
        Locale.ROOT,
        "Since the beginning: %d fetched = %d reviewed + %d not scored + %d part of a later message"
            + " + %d still open + %d tickets set aside.%s",
        all.fetched() + all.ticketsSetAside(),
        all.reviewed(),
        unscored,
        all.merged(),
        all.stillOpen(),
        all.ticketsSetAside(),
        astray(all.astray()));
  }

  private static String astray(long astray) {
    return astray == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " This does not add up: %d messages %s. An admin should have them read again"
                + " (./attune backfill).",
            Math.abs(astray),
            astray > 0 ? "were fetched and went astray" : "more are listed than were fetched");
  }

  static String heard(Digest digest) {
    Heard.Sums heard = digest.heard();
    return String.format(
        Locale.ROOT,
        "Verdicts: %d agreed with the machine, %d overruled it (%d of %d marks). Disputes: %d"
            + " upheld, %d rejected, %d waiting for an answer.",
        heard.agreed(),
        heard.overruled(),
        heard.marksOverruled(),
        heard.marksRuled(),
        heard.upheld(),
        heard.rejected(),
        heard.open());
  }
}
