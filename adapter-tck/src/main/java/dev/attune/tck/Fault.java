package dev.attune.tck;

import java.util.Map;
import java.util.function.UnaryOperator;

/** What goes wrong with one call on its way. */
public sealed interface Fault {

  /** Answered on the helpdesk's behalf; the call never reaches it. */
  record Answer(int status, Map<String, String> headers, String body) implements Fault {
    public Answer {
      headers = Map.copyOf(headers);
    }

    public static Answer of(int status) {
      return new Answer(status, Map.of(), "");
    }
  }

  /** The answer ends in the middle. */
  record CutOff() implements Fault {}

  /** The connection is reset before the helpdesk has heard of the call. */
  record ResetBefore() implements Fault {}

  /** The helpdesk does what is asked; the connection is reset before its answer. */
  record ResetAfter() implements Fault {}

  /** No answer at all, ever. */
  record Silence() implements Fault {}

  /** The answer says something else than the truth. */
  record Edited(UnaryOperator<String> body) implements Fault {}

  /**
   * A proxy on the way has changed a header of the answer.
   *
   * @param name lower case
   * @param value of what it was, empty where it wasn't there; an empty one cuts it off
   */
  record Header(String name, UnaryOperator<String> value) implements Fault {}
}
