package dev.attune.llm;

import dev.attune.assessment.Rubric;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the model is told. Any change to it, or to how answers are read, raises the version. */
final class Prompt {

  static final int VERSION = 3;

  private final String rubric;

  private Prompt(String rubric) {
    this.rubric = rubric;
  }

  static Prompt by(Rubric rubric) {
    try (InputStream text =
        Objects.requireNonNull(Prompt.class.getResourceAsStream("prompt.txt"))) {
      String shipped = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      return new Prompt(shipped + HouseWords.of(rubric.additions()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ChatMessage> about(Excerpt excerpt) {
    return List.of(SystemMessage.from(rubric), UserMessage.from(excerpt.json()));
  }

  /** The same, with an answer that was not accepted and why. */
  List<ChatMessage> again(Excerpt excerpt, String answer, Unacceptable why) {
    return List.of(
        SystemMessage.from(rubric),
        UserMessage.from(excerpt.json()),
        AiMessage.from(answer.isBlank() ? "(nothing)" : answer),
        UserMessage.from(
            "Your answer was not accepted: "
                + why.problem()
                + ". Answer again, whole, with one JSON object and nothing else."));
  }

  static int length(List<ChatMessage> messages) {
    return messages.stream().mapToInt(message -> message.toString().length()).sum();
  }
}
