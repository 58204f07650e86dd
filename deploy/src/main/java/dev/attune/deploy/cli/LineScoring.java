package dev.attune.deploy.cli;

import dev.attune.deploy.scores.ConversationJson;
import dev.attune.deploy.scores.Scores;
import dev.attune.deploy.scores.UnreadableConversation;
import dev.attune.export.ReviewRow;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes rows of one line. Thread-safe; whatever a line holds, it answers and doesn't throw. */
final class LineScoring {

  private final Scores scores;

  LineScoring(Scores scores) {
    this.scores = scores;
  }

  /** What became of a line. */
  sealed interface Result {}

  /** Its rows; none where the line is empty. */
  record Scored(List<ReviewRow> rows) implements Result {}

  /** Why it is no conversation. */
  record Bad(long line, String reason) implements Result {}

  Result score(Lines.Line line) {
    if (line.tooLong()) {
      return new Bad(
          line.number(),
          "is longer than " + ConversationJson.LONGEST + " bytes; split the conversation");
    }
    try {
      String json = decoded(line.bytes().value());
      return new Scored(json.isBlank() ? List.of() : scores.of(ConversationJson.read(json)));
    } catch (UnreadableConversation e) {
      return new Bad(line.number(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // one conversation that trips the scorer must not cost all that follow
      return new Bad(
          line.number(), "could not be scored (" + e.getClass().getSimpleName() + "); report it");
    }
  }

  private static String decoded(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new UnreadableConversation("is no UTF-8: broken at byte " + in.position());
    }
    return out.flip().toString();
  }
}
