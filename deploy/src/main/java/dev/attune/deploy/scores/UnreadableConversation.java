package dev.attune.deploy.scores;

/**
 * What was given is no conversation. The message says what is wrong and where, and quotes nothing
 * that a customer or agent may have written.
 */
public final class UnreadableConversation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableConversation(String message) {
    super(message);
  }
}
