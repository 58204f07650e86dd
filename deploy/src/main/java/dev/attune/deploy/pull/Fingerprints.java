package dev.attune.deploy.pull;

import dev.attune.reply.AgentReply;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Short digests of all words that a judgement rests on: the conversation up to the reply, the
 * reply, and the customer's next words, which show the shift. When one is edited or redacted, the
 * fingerprint differs and the reply is judged again.
 */
final class Fingerprints {

  private final List<byte[]> digests;
  private final Conversation conversation;

  Fingerprints(Conversation conversation) {
    this.conversation = conversation;
    this.digests = conversation.messages().stream().map(Fingerprints::digest).toList();
  }

  /** Of a reply in this conversation. */
  String of(AgentReply reply) {
    MessageDigest sum = upTo(reply);
    nextOfCustomer(reply.index()).forEach(sum::update);
    return text(sum.digest());
  }

  /** Of a reply and what was said before it: the customer's answer leaves it as it is. */
  String wording(AgentReply reply) {
    return text(upTo(reply).digest());
  }

  private MessageDigest upTo(AgentReply reply) {
    MessageDigest sum = sha256();
    digests.subList(0, reply.index() + 1).forEach(sum::update);
    reply.indexes().forEach(index -> sum.update(index.byteValue()));
    return sum;
  }

  /** Of a message that forms no reply, and why. */
  String of(int index, String outcome) {
    MessageDigest sum = sha256();
    sum.update(digests.get(index));
    sum.update(outcome.getBytes(StandardCharsets.UTF_8));
    return text(sum.digest());
  }

  private Stream<byte[]> nextOfCustomer(int index) {
    List<Message> messages = conversation.messages();
    for (int i = index + 1; i < messages.size(); i++) {
      if (messages.get(i).isPublic() && messages.get(i).by(Role.CUSTOMER)) {
        return Stream.of(digests.get(i));
      }
    }
    return Stream.empty();
  }

  private static byte[] digest(Message message) {
    if (!message.isPublic()) {
      return new byte[0];
    }
    MessageDigest sum = sha256();
    sum.update(message.author().role().name().getBytes(StandardCharsets.UTF_8));
    sum.update(message.text().value().getBytes(StandardCharsets.UTF_8));
    return sum.digest();
  }

  private static String text(byte[] digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
