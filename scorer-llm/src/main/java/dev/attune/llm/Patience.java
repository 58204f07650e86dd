package dev.attune.llm;

import dev.langchain4j.data.message.ChatMessage;
import java.time.Duration;
import java.util.List;

/**
 * Asks the endpoint inside the budget, and again after a moment where that may help. A call that
 * timed out is not made again: it would only take as long once more. Thread-safe.
 */
final class Patience {

  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int CHARACTERS_A_TOKEN = 4;

  /** Lets time pass. */
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  private final Endpoint endpoint;
  private final DailyBudget budget;
  private final Pause pause;

  Patience(Endpoint endpoint, DailyBudget budget, Pause pause) {
    this.endpoint = endpoint;
    this.budget = budget;
    this.pause = pause;
  }

  /**
   * @param length characters of all messages, for a guess at their tokens
   * @throws Unanswered when no answer came, at last
   */
  String ask(List<ChatMessage> messages, int length) {
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      try {
        return once(messages, length / CHARACTERS_A_TOKEN);
      } catch (Unanswered e) {
        Duration theirs = e.wait(wait);
        if (e.next() != Unanswered.Next.AGAIN
            || attempt == ATTEMPTS
            || theirs.compareTo(LONGEST_WAIT) > 0) {
          throw e;
        }
        pause(theirs);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private String once(List<ChatMessage> messages, long likely) {
    budget.spend(likely);
    Endpoint.Said said = endpoint.ask(messages);
    long guessed = likely + said.text().length() / CHARACTERS_A_TOKEN;
    budget.took(likely, said.tokens() > 0 ? said.tokens() : guessed);
    return said.text();
  }

  private void pause(Duration time) {
    try {
      pause.last(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered("interrupted", Unanswered.Next.OURS, Duration.ZERO, e);
    }
  }
}
