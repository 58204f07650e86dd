package dev.attune.deploy.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a run is; silent elsewhere. */
final class Progress implements AutoCloseable {

  private static final int EVERY_MILLIS = 200;

  private final @Nullable ProgressBar bar;
  private final boolean inBytes;

  private Progress(@Nullable ProgressBar bar, boolean inBytes) {
    this.bar = bar;
    this.inBytes = inBytes;
  }

  /**
   * @param task what is being done
   * @param bytes how much there is to read; negative where unknown
   */
  static Progress of(String task, long bytes, boolean terminal) {
    if (!terminal) {
      return new Progress(null, false);
    }
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setUpdateIntervalMillis(EVERY_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(System.err));
    if (bytes >= 0) {
      builder.setInitialMax(bytes).setUnit(" MB", 1 << 20);
    } else {
      builder.setInitialMax(-1).setUnit(" conversations", 1);
    }
    return new Progress(builder.build(), bytes >= 0);
  }

  void reached(Lines.Line line) {
    if (bar != null) {
      bar.stepBy(inBytes ? line.bytes().value().length + 1L : 1);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
