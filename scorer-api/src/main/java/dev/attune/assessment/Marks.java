package dev.attune.assessment;

/** All four marks of a reply. */
public record Marks(Mark acknowledgement, Mark understanding, Mark action, Mark exploration) {

  public Mark of(MarkName name) {
    return switch (name) {
      case ACKNOWLEDGEMENT -> acknowledgement;
      case UNDERSTANDING -> understanding;
      case ACTION -> action;
      case EXPLORATION -> exploration;
    };
  }
}
