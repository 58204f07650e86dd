package dev.attune.engine.labelled;

import dev.attune.assessment.Shift;
import dev.attune.reply.AgentReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code shifts.tsv}: replies and how the customer's next words show them changed. */
public final class LabelledShifts {

  /** A reply and the shift that a reader saw after it. */
  public record Marked(AgentReply reply, Shift shift) {}

  private LabelledShifts() {}

  /** The half that the rules' words may be improved by. */
  public static List<Marked> known() {
    List<Marked> all = all();
    return all.subList(0, all.size() / 2);
  }

  /** The half that they may not. */
  public static List<Marked> heldOut() {
    List<Marked> all = all();
    return all.subList(all.size() / 2, all.size());
  }

  private static List<Marked> all() {
    Map<String, AgentReply> replies =
        Stream.of(LabelledReplies.all(), LabelledReplies.more())
            .flatMap(List::stream)
            .collect(
                Collectors.toMap(
                    each -> key(each.conversation(), each.reply().last().id().value()),
                    Labelled::reply,
                    (one, same) -> one));
    return lines().stream().skip(1).map(line -> marked(line.split("\t", -1), replies)).toList();
  }

  private static Marked marked(String[] cells, Map<String, AgentReply> replies) {
    String key = key(cells[0], cells[1]);
    return new Marked(
        Objects.requireNonNull(replies.get(key), key),
        Shift.valueOf(cells[2].toUpperCase(Locale.ROOT)));
  }

  private static String key(String conversation, String message) {
    return conversation + ":" + message;
  }

  private static List<String> lines() {
    try (InputStream in = LabelledShifts.class.getResourceAsStream("shifts.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
