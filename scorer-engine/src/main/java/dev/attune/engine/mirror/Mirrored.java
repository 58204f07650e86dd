package dev.attune.engine.mirror;

/**
 * A clause of the customer, said back to them.
 *
 * @param words without a capital at the beginning and without a mark at the end
 * @param from the same clause as the customer said it, in full spelling
 * @param form what kind of clause it is
 * @param subject whose doing it tells of
 * @param worth how telling it is; only differences mean something
 */
public record Mirrored(String words, String from, Form form, Subject subject, int worth) {

  Mirrored less(int worse) {
    return new Mirrored(words, from, form, subject, worth - worse);
  }

  /** What kind of clause it is, and what it fits behind. */
  public enum Form {
    /** "you've lost two jobs since the 8th". */
    STATEMENT,
    /** "you'd like to end the rental". */
    AIM,
    /** "whether you can bring your dog": fits behind "find out". */
    QUESTION,
    /** "to freeze your account": fits behind "asked us". */
    REQUEST,
    /** "your discount code". */
    THING
  }

  /** Whose doing a clause tells of. */
  public enum Subject {
    CUSTOMER,
    FIRM,
    OTHER
  }
}
