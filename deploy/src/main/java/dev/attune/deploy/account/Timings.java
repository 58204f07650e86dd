package dev.attune.deploy.account;

import java.time.Duration;

/** Where it is told how long things took. Thread-safe. */
public interface Timings {

  /** For nobody. */
  Timings NONE =
      new Timings() {
        @Override
        public void called(String account, String call, Duration time) {
          // nobody asks
        }

        @Override
        public void judged(Duration time) {
          // nobody asks
        }

        @Override
        public void noted(String account, Duration time) {
          // nobody asks
        }
      };

  /** A call of the helpdesk, answered or failed. */
  void called(String account, String call, Duration time);

  /** A reply was judged. */
  void judged(Duration time);

  /** A note stands on its ticket, so long after its reply had closed. */
  void noted(String account, Duration time);
}
