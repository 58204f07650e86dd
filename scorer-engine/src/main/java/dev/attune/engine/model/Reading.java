package dev.attune.engine.model;

import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays a reply and what was said before it out as two rows of tokens: channel and the newest
 * messages first as far as there is room (oldest on the left); and the reply. Long texts keep their
 * beginning and end. Exclamation marks count as full stops in the reply, so that shouting earns
 * nothing.
 */
final class Reading {

  private static final int CONTEXT = 160;
  private static final int MESSAGE = 120;
  private static final int MESSAGE_END = 70;
  private static final int REPLY = 300;
  private static final int REPLY_END = 60;
  private static final int MARKERS = 2;

  private static final Pattern BARE_GREETING =
      Pattern.compile("\\A\\s*(?i:hi|hello|hey|dear) +\\p{Lu}\\p{L}*(?= {9,})");

  private final WordPiece words;
  private final int start;
  private final int separator;
  private final int bang;
  private final int stop;
  private final int colon;
  private final int customer;
  private final int agent;

  Reading(Vocabulary vocabulary) {
    words = new WordPiece(vocabulary);
    start = vocabulary.id("[CLS]");
    separator = vocabulary.id("[SEP]");
    bang = vocabulary.id("!");
    stop = vocabulary.id(".");
    colon = vocabulary.id(":");
    customer = vocabulary.id("customer");
    agent = vocabulary.id("agent");
  }

  /** What was said before a reply. */
  List<Token> asked(AgentReply reply, Texts texts) {
    List<Token> row = new ArrayList<>();
    row.add(Token.marker(start, false));
    words
        .pieces(reply.channel().label())
        .forEach(piece -> row.add(Token.marker(piece.id(), false)));
    row.addAll(context(reply.before(), texts));
    row.add(Token.marker(separator, false));
    return row;
  }

  /**
   * A reply, or what is left of it.
   *
   * @param sent the reply that the tokens are to point into
   * @param left the same, with words blanked that are not to be read
   */
  List<Token> answer(AgentReply sent, AgentReply left, Texts texts) {
    List<String> read = left.messages().stream().map(texts::read).toList();
    List<Token> row = new ArrayList<>(ends(calm(sent.messages(), read), REPLY, REPLY_END));
    row.add(Token.marker(separator, true));
    return row;
  }

  private List<Token> context(List<Message> before, Texts texts) {
    List<Token> context = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0 && CONTEXT - context.size() > MARKERS + 1; i--) {
      Message message = before.get(i);
      if (message.answers() || (message.isPublic() && message.by(Role.CUSTOMER))) {
        context.addAll(0, said(message, CONTEXT - context.size(), texts));
      }
    }
    return context;
  }

  private List<Token> said(Message message, int room, Texts texts) {
    List<Token> said = new ArrayList<>();
    said.add(Token.marker(message.by(Role.CUSTOMER) ? customer : agent, false));
    said.add(Token.marker(colon, false));
    List<Token> tokens = ends(tokens(message, texts.read(message), false), MESSAGE, MESSAGE_END);
    said.addAll(tokens.subList(Math.max(0, tokens.size() + MARKERS - room), tokens.size()));
    return said;
  }

  private List<Token> tokens(Message sent, String left, boolean reply) {
    return words.pieces(ungreeted(left)).stream()
        .map(piece -> Token.of(piece, sent, reply))
        .toList();
  }

  /** "Hi Jo" with nothing behind it but the blanks of a formula is no more than a greeting. */
  private static String ungreeted(String words) {
    Matcher greeting = BARE_GREETING.matcher(words);
    return greeting.find() ? " ".repeat(greeting.end()) + words.substring(greeting.end()) : words;
  }

  private List<Token> calm(List<Message> sent, List<String> left) {
    List<Token> calm = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      for (Token token : tokens(sent.get(i), left.get(i), true)) {
        int id = token.id() == bang ? stop : token.id();
        if (id != stop || calm.isEmpty() || calm.get(calm.size() - 1).id() != stop) {
          calm.add(new Token(id, token.message(), token.span(), true));
        }
      }
    }
    return calm;
  }

  private static List<Token> ends(List<Token> tokens, int most, int end) {
    if (tokens.size() <= most) {
      return tokens;
    }
    List<Token> ends = new ArrayList<>(tokens.subList(0, most - end));
    ends.addAll(tokens.subList(tokens.size() - end, tokens.size()));
    return ends;
  }
}
