package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.FoldOutputs;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes what the encoder reads of each labelled reply, as lines of JSON to train it with: its
 * fold, whether it is an answer in public or a lifelike one, what was said before, the reply whole
 * and without its formulas ({@code left}), and the labels, the words that earned them as they stand
 * in what is read. Argument: the file to write.
 */
final class Readings {

  private Readings() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> folds = Examples.folds();
    Set<String> open = names(PinnedFiles.publicReplies());
    Set<String> lifelike = names(PinnedFiles.lifelikeReplies());
    List<String> lines =
        Examples.own().stream()
            .map(
                label ->
                    line(
                        label,
                        Objects.requireNonNull(folds.get(label.conversation())),
                        open.contains(label.conversation()),
                        lifelike.contains(label.conversation())))
            .toList();
    Files.write(Path.of(arguments[0]), lines);
  }

  private static Set<String> names(List<Labelled> labels) {
    return labels.stream().map(Labelled::conversation).collect(Collectors.toSet());
  }

  private static String line(Labelled label, int fold, boolean open, boolean lifelike) {
    Findings findings = Findings.of(label.reply());
    List<Message> whole = findings.reply().messages();
    List<Message> left = findings.sober().messages();
    JsonObjectBuilder line =
        Json.createObjectBuilder()
            .add("fold", fold)
            .add("public", open)
            .add("lifelike", lifelike)
            .add("channel", label.reply().channel().label())
            .add("before", before(label.reply()))
            .add("whole", read(whole))
            .add("left", read(left))
            .add("flags", Json.createArrayBuilder(label.flags()))
            .add("sure", label.sure())
            .add("cue", shown(label.cue(), label.reply().before(), label.reply().before()));
    label.marks().forEach(line::add);
    return line.add("shown", shown(label, whole, left)).build().toString();
  }

  private static JsonArrayBuilder before(AgentReply reply) {
    JsonArrayBuilder before = Json.createArrayBuilder();
    reply.before().stream()
        .filter(message -> message.answers() || message.by(Role.CUSTOMER))
        .forEach(
            message ->
                before.add(
                    Json.createArrayBuilder()
                        .add(message.by(Role.CUSTOMER) ? "customer" : "agent")
                        .add(FoldOutputs.read(message))));
    return before;
  }

  private static String read(List<Message> messages) {
    return messages.stream().map(FoldOutputs::read).collect(Collectors.joining("\n"));
  }

  private static JsonObject shown(Labelled label, List<Message> whole, List<Message> left) {
    JsonObjectBuilder shown = Json.createObjectBuilder();
    label.evidence().forEach((mark, words) -> shown.add(mark, shown(words, whole, left)));
    return shown.build();
  }

  /** What is left of some words: the same where they stand nowhere, blank where nothing is left. */
  private static String shown(String words, List<Message> whole, List<Message> left) {
    return IntStream.range(0, whole.size())
        .filter(i -> !words.isEmpty() && whole.get(i).text().words().contains(words))
        .mapToObj(
            i -> {
              int at = whole.get(i).text().words().indexOf(words);
              return FoldOutputs.read(left.get(i)).substring(at, at + words.length());
            })
        .findFirst()
        .orElse(words);
  }
}
