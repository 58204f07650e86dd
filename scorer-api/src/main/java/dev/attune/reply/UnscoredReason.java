package dev.attune.reply;

import java.util.Locale;

/** Why an agent's or bot's message is not judged. The wording is part of the export format. */
public enum UnscoredReason {
  AUTOMATIC_REPLY,
  NOTHING_TO_ANSWER,
  NO_TEXT,
  LANGUAGE,
  UNSURE,
  /** It can't be read: a whole ticket, whatever stands on it, or what the ledger keeps of it. */
  SET_ASIDE;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
