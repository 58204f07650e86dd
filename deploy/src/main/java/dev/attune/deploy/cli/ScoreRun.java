package dev.attune.deploy.cli;

import dev.attune.deploy.export.ReviewFile;
import dev.attune.export.ReviewRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Scores lines on several cores and writes their rows in the order of the input, each as soon as it
 * can be: who waits for one answer before asking on gets it. What is read ahead is bounded in lines
 * and bytes, so that memory stays flat however long the input is.
 */
final class ScoreRun {

  private static final int LINES_AHEAD_A_CORE = 64;
  private static final long BYTES_AHEAD = 8L * 1024 * 1024;

  private final LineScoring scoring;
  private final ReviewFile out;
  private final PrintWriter complaints;
  private final int cores;
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private long bytesAhead;
  private long bad;

  private record Ahead(int bytes, Future<LineScoring.Result> result) {}

  ScoreRun(LineScoring scoring, ReviewFile out, PrintWriter complaints) {
    this(scoring, out, complaints, Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param cores on how many threads; the output is the same for any number
   */
  ScoreRun(LineScoring scoring, ReviewFile out, PrintWriter complaints, int cores) {
    this.cores = cores;
    this.scoring = scoring;
    this.out = out;
    this.complaints = complaints;
  }

  /** Scores everything; answers how many lines were bad. */
  long run(Lines lines, Progress progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        submit(pool, line.get());
        writeWhatCanBe(lines);
        progress.reached(line.get());
      }
      while (!ahead.isEmpty()) {
        writeOldest();
      }
      return bad;
    } finally {
      pool.shutdownNow();
    }
  }

  private void writeWhatCanBe(Lines lines) throws IOException {
    boolean waiting = lines.idle();
    while (!ahead.isEmpty() && (full() || ahead.element().result().isDone() || waiting)) {
      writeOldest();
      waiting = lines.idle();
    }
    if (waiting) {
      out.flush();
      complaints.flush();
    }
  }

  private boolean full() {
    return ahead.size() > cores * LINES_AHEAD_A_CORE || bytesAhead > BYTES_AHEAD;
  }

  private void submit(ExecutorService pool, Lines.Line line) {
    int bytes = line.bytes().value().length;
    bytesAhead += bytes;
    ahead.add(new Ahead(bytes, pool.submit(() -> scoring.score(line))));
  }

  private void writeOldest() throws IOException {
    Ahead oldest = ahead.remove();
    LineScoring.Result result = answer(oldest.result());
    bytesAhead -= oldest.bytes();
    if (result instanceof LineScoring.Bad line) {
      bad++;
      complaints.println("line " + line.line() + ": " + line.reason());
    } else if (result instanceof LineScoring.Scored scored) {
      for (ReviewRow row : scored.rows()) {
        out.write(row);
      }
    }
  }

  private static LineScoring.Result answer(Future<LineScoring.Result> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted");
    } catch (ExecutionException e) {
      throw new CommandFailure("out of memory or broken: " + e.getCause());
    }
  }
}
