package dev.attune.deploy.bench;

import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.Visibility;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A ticket that changes. */
public final class FakeTicket {

  private final String number;
  private final List<Message> messages = new ArrayList<>();
  private Status status = Status.OPEN;
  private Channel channel = Channel.EMAIL;
  private String group = "";
  private int version;

  FakeTicket(String number) {
    this.number = number;
  }

  public FakeTicket status(Status now) {
    status = now;
    version++;
    return this;
  }

  public FakeTicket channel(Channel now) {
    channel = now;
    return this;
  }

  public FakeTicket group(String now) {
    group = now;
    return this;
  }

  boolean closed() {
    return status == Status.CLOSED;
  }

  String stamp() {
    return "v" + version;
  }

  MessageId add(MessageId id, Author author, String text, boolean isPublic, Clock clock) {
    messages.add(
        new Message(
            id,
            author,
            isPublic ? Visibility.PUBLIC : Visibility.INTERNAL,
            clock.instant(),
            PlainText.of(text),
            false,
            false));
    version++;
    return id;
  }

  /** A message goes to another ticket, as where tickets are merged. */
  public void moveTo(FakeTicket other, MessageId id) {
    messages.stream().filter(message -> message.id().equals(id)).forEach(other.messages::add);
    other.version++;
    remove(id);
  }

  void edit(MessageId id, String text) {
    messages.replaceAll(
        message ->
            message.id().equals(id)
                ? new Message(
                    id,
                    message.author(),
                    message.visibility(),
                    message.at(),
                    PlainText.of(text),
                    false,
                    false)
                : message);
    version++;
  }

  public boolean remove(MessageId id) {
    version++;
    return messages.removeIf(message -> message.id().equals(id));
  }

  /** What only the firm's own people see. */
  public List<String> internal() {
    return messages.stream()
        .filter(message -> !message.isPublic())
        .map(message -> message.text().value())
        .toList();
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  Ticket asTicket() {
    return new Ticket(
        FakeHelpdesk.id(number),
        new Conversation(number, channel, "A matter", messages),
        status,
        null,
        "",
        group,
        List.of(),
        null,
        false,
        null);
  }
}
