package dev.attune.benchmarks;

import dev.attune.reply.AgentReply;
import dev.attune.reply.Replies;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.List;

/** A customer's mail and an answer of a given length. */
final class Letters {

  private static final String ASKED =
      "My dress was due on Monday and the wedding is on Saturday. This is the third time I write,"
          + " and nobody has told me where it is. Please tell me what you are going to do.";
  private static final String FORMULA = "We apologise for any inconvenience caused. ";
  private static final String[] ANSWERED =
      ("Three messages and no answer, with the wedding four days off, is not what you should have"
              + " had from us. I have found the parcel in our Leeds depot and put it on today's"
              + " van; it is with you by six this evening. I will ring you at four to say that it"
              + " has left.")
          .split(" ", -1);

  private Letters() {}

  static AgentReply reply(int words, boolean formula) {
    List<String> answer = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      answer.add(ANSWERED[i % ANSWERED.length]);
    }
    String text = (formula ? FORMULA : "") + String.join(" ", answer) + ".";
    Conversation conversation =
        new Conversation(
            "c",
            Channel.EMAIL,
            "Where is my dress?",
            List.of(said(Role.CUSTOMER, ASKED), said(Role.AGENT, text)));
    return Replies.pick(conversation).replies().get(0);
  }

  private static Message said(Role role, String text) {
    return Message.of(new MessageId(role.name()), Author.of(null, role), PlainText.of(text));
  }
}
