package dev.attune.reply;

import java.util.Locale;

/** Why an agent's or bot's message is not judged. The wording is part of the export format. */
public enum UnscoredReason {
  AUTOMATIC_REPLY,
  NOTHING_TO_ANSWER,
  NO_TEXT,
  LANGUAGE,
  UNSURE,
  /** Of a whole ticket: it can't be read, whatever stands on it. */
  SET_ASIDE;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
