package dev.attune.engine;

import dev.attune.reply.AgentReply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last few studies open for the feedback that mostly follows a judgement, so that nothing
 * is found out twice. Nothing that is said depends on whether a study was kept. Thread-safe: a
 * study is here or in one thread's hands.
 */
final class Studies {

  /** One study may hold three megabytes outside the heap. */
  private static final int MOST = 8;

  private static final Studies SHARED = new Studies();

  private final Deque<Study> kept = new ArrayDeque<>();

  /** One for all scorers: no rubric has a say in a study. */
  static Studies shared() {
    return SHARED;
  }

  /** Uses a study and keeps it; it is the caller's no longer. */
  <T> T kept(Study study, Function<Study, T> use) {
    boolean used = false;
    try {
      T result = use.apply(study);
      used = true;
      return result;
    } finally {
      if (used) {
        keep(study);
      } else {
        study.close();
      }
    }
  }

  private synchronized void keep(Study study) {
    kept.addLast(study);
    if (kept.size() > MOST) {
      kept.removeFirst().close();
    }
  }

  /**
   * The study of this very reply, which is then the caller's to close; a new one if none is kept.
   */
  Study of(AgentReply reply) {
    Study found = take(reply);
    return found == null ? Study.of(reply) : found;
  }

  @SuppressWarnings("ReferenceEquality") // comparing what two conversations say costs more
  private synchronized @Nullable Study take(AgentReply reply) {
    for (Iterator<Study> all = kept.descendingIterator(); all.hasNext(); ) {
      Study study = all.next();
      if (study.reply() == reply) {
        all.remove();
        return study;
      }
    }
    return null;
  }
}
