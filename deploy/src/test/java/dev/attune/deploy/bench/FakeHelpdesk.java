package dev.attune.deploy.bench;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.ticket.Author;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A helpdesk in memory. Its feed shows every change of a ticket, our own notes' among them; its
 * tickets refuse a write whose look is stale. Faults wait per call: a fault is thrown instead of
 * the effect, or, behind {@link #failAfter}, after it.
 */
public final class FakeHelpdesk implements Helpdesk {

  private static final int PAGE = 3;

  private final Clock clock;
  private final Fuse fuse;
  private final Map<String, FakeTicket> tickets = new LinkedHashMap<>();
  private final TreeMap<Long, TicketChange> feed = new TreeMap<>();
  private final Map<String, Deque<RuntimeException>> before = new HashMap<>();
  private final Map<String, Deque<RuntimeException>> after = new HashMap<>();
  private final Map<String, HelpdeskException> unreadable = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Runnable> meanwhile = new HashMap<>();
  private boolean stamps = true;
  private long ids = 100;
  private int passedOver;

  public FakeHelpdesk(Clock clock, Fuse fuse) {
    this.clock = clock;
    this.fuse = fuse;
  }

  public static TicketId id(String number) {
    return new TicketId("desk", number);
  }

  public FakeTicket ticket(String number) {
    return tickets.computeIfAbsent(number, FakeTicket::new);
  }

  public MessageId customer(String number, String text) {
    return say(number, Author.of("c" + number, Role.CUSTOMER), text, true);
  }

  public MessageId agent(String number, String text) {
    return agent(number, "a1", text);
  }

  public MessageId agent(String number, String agent, String text) {
    return say(number, Author.of(agent, Role.AGENT), text, true);
  }

  public MessageId internal(String number, String text) {
    return internal(number, "a9", text);
  }

  public MessageId internal(String number, String agent, String text) {
    return say(number, Author.of(agent, Role.AGENT), text, false);
  }

  /** An agent, bot or customer says something, and the feed tells of it. */
  public MessageId say(String number, Author author, String text, boolean isPublic) {
    MessageId id = ticket(number).add(new MessageId("m" + ids++), author, text, isPublic, clock);
    boolean answers = isPublic && author.role() != Role.CUSTOMER;
    Instant now = clock.instant();
    Instant noted = !isPublic && text.strip().startsWith("#") ? now : null;
    Instant customer = isPublic && !answers ? now : null;
    feed.put(ids++, new TicketChange(id(number), answers ? now : null, customer, noted, false));
    return id;
  }

  public void edit(String number, MessageId message, String text) {
    ticket(number).edit(message, text);
    tell(number, null, false, true);
  }

  public void tell(String number, @Nullable Instant answered, boolean byCustomer, boolean edited) {
    Instant customer = byCustomer ? clock.instant() : null;
    feed.put(ids++, new TicketChange(id(number), answered, customer, edited));
  }

  /** The next such call fails instead of having its effect. */
  public void failBefore(String call, RuntimeException fault) {
    before.computeIfAbsent(call, any -> new ArrayDeque<>()).add(fault);
  }

  /** The next such call fails though it has had its effect. */
  public void failAfter(String call, RuntimeException fault) {
    after.computeIfAbsent(call, any -> new ArrayDeque<>()).add(fault);
  }

  /** Every reading of the ticket fails. */
  public void failAlways(String number, HelpdeskException fault) {
    unreadable.put(number, fault);
  }

  public void heal(String number) {
    unreadable.remove(number);
  }

  /** So many entries of each page of the feed name no ticket, from now on. */
  public void passOver(int entries) {
    passedOver = entries;
  }

  /** From now on writes don't notice that their ticket has changed. */
  public void withoutStamps() {
    stamps = false;
  }

  /** Something that happens while the next such call is on its way. */
  public void during(String call, Runnable happening) {
    meanwhile.put(call, happening);
  }

  public long calls(String call) {
    return calls.stream().filter(call::equals).count();
  }

  public void forgetCalls() {
    calls.clear();
  }

  @Override
  public String vendor() {
    return "fake";
  }

  @Override
  public Checkpoint startingAt(Instant since) {
    return new Checkpoint("0");
  }

  @Override
  public TicketPage changes(Checkpoint since) {
    begin("changes");
    var later = feed.tailMap(Long.valueOf(since.value()), false);
    List<TicketChange> page = later.values().stream().limit(PAGE).toList();
    String next =
        later.keySet().stream()
            .limit(PAGE)
            .reduce((a, b) -> b)
            .map(String::valueOf)
            .orElse(since.value());
    end("changes");
    return new TicketPage(page, new Checkpoint(next), later.size() <= PAGE, passedOver);
  }

  @Override
  public dev.attune.ticket.Ticket read(TicketId ticket) {
    begin("read");
    HelpdeskException fault = unreadable.get(ticket.number());
    if (fault != null) {
      throw fault;
    }
    end("read");
    return ticket(ticket.number()).asTicket();
  }

  @Override
  public Look look(TicketId ticket) {
    begin("look");
    FakeTicket looked = ticket(ticket.number());
    Look look = new Look(looked.asTicket(), looked.stamp());
    end("look");
    return look;
  }

  @Override
  public WriteOutcome write(InternalNote note, Look look) {
    begin("write");
    FakeTicket ticket = ticket(note.ticket().number());
    if (ticket.closed()) {
      throw new Refused("the ticket is closed", Refused.Reason.CLOSED);
    }
    if (stamps && !ticket.stamp().equals(look.stamp())) {
      return new WriteOutcome.ChangedSinceLook();
    }
    MessageId written =
        say(note.ticket().number(), Author.of("bot", Role.AGENT), note.plain(), false);
    end("write");
    return new WriteOutcome.Written(written);
  }

  @Override
  public Removal remove(TicketId ticket, MessageId note) {
    begin("remove");
    return ticket(ticket.number()).remove(note) ? Removal.DELETED : Removal.ALREADY_GONE;
  }

  @Override
  public Diagnosis diagnose() {
    return new Diagnosis(List.of());
  }

  @Override
  public List<WebhookHint> hints(WebhookCall call) {
    return FakeWebhook.read(call);
  }

  @Override
  public void close() {}

  private void begin(String call) {
    calls.add(call);
    fuse.pass("before " + call);
    Runnable happening = meanwhile.getOrDefault(call, () -> {});
    meanwhile.remove(call);
    happening.run();
    RuntimeException fault = before.getOrDefault(call, new ArrayDeque<>()).poll();
    if (fault != null) {
      throw fault;
    }
  }

  private void end(String call) {
    fuse.pass("after " + call);
    RuntimeException fault = after.getOrDefault(call, new ArrayDeque<>()).poll();
    if (fault != null) {
      throw fault;
    }
  }
}
