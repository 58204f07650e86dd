package dev.attune.deploy.demo;

import dev.attune.deploy.launch.Ports;
import dev.attune.sandbox.rt.RtOptions;
import dev.attune.sandbox.rt.RtRest;
import dev.attune.sandbox.rt.RtServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A day at the support desk of a real RT: customers write mails, agents answer by web and by mail.
 */
final class RtDay implements AutoCloseable {

  static final String WEBHOOK_SECRET = "a-secret-of-this-test";
  private static final String UPSET =
      "It still has not come, and my daughter turns six tomorrow. I am really upset.";
  private static final String COLD = "Sorry for the inconvenience. Please check the tracking page.";
  private static final String KIND =
      "I can see how much tomorrow matters to your daughter, and I am sorry that we let you both"
          + " down. I have called the driver: the parcel comes before nine in the morning. If it"
          + " doesn't, ring me at once and I bring a new one myself.";

  private final RtServer rt;
  private final Map<String, String> customers = new LinkedHashMap<>();
  private final List<String> answers = new ArrayList<>();

  private RtDay(RtServer rt) {
    this.rt = rt;
  }

  static RtDay begins(Path home, int attunePort) throws IOException {
    RtOptions options =
        RtOptions.fresh(home, Ports.free())
            .with(initialData())
            .telling("http://127.0.0.1:" + attunePort + "/webhooks/desk", WEBHOOK_SECRET);
    return new RtDay(RtServer.start(options));
  }

  /** What the adapter's guide tells an administrator to load. */
  private static String initialData() throws IOException {
    String name = "/dev/attune/rt/attune-initialdata.pl";
    try (InputStream in = RtDay.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  RtServer rt() {
    return rt;
  }

  RtRest root() {
    return rt.as("root");
  }

  /** Numbers of everything that agents have answered so far. */
  List<String> answers() {
    return List.copyOf(answers);
  }

  /** Every customer's address, with the ticket that they opened. */
  Map<String, String> customers() {
    return Map.copyOf(customers);
  }

  /** A mail about something new, by whoever. */
  String customerWrites(String name) throws IOException {
    String address = name + "@customer.example";
    rt.mail().arrives(name + " <" + address + ">", "Parcel of " + name, UPSET);
    String ticket = root().ticketAbout("Parcel of " + name).orElseThrow();
    customers.put(address, ticket);
    return ticket;
  }

  void customerAsksAgain(String name, String ticket) throws IOException {
    String address = name + "@customer.example";
    rt.mail()
        .arrives(
            name + " <" + address + ">",
            "Re: [helpdesk.test #" + ticket + "] Parcel of " + name,
            "That page says nothing, and the party is tomorrow. Does anybody care?");
  }

  void agentAnswersColdly(String agent, String ticket) throws IOException {
    answers.add(rt.as(agent).replies(ticket, COLD));
  }

  void agentAnswersKindly(String agent, String ticket) throws IOException {
    answers.add(rt.as(agent).replies(ticket, KIND));
  }

  /** As mail programs do it: the answer, and below it all that was said before. */
  void agentAnswersByMail(String agent, String ticket) throws IOException {
    rt.mail()
        .arrives(
            agent + " <" + agent + "@helpdesk.test>",
            "Re: [helpdesk.test #" + ticket + "]",
            COLD
                + "\n\nOn Thu, 26 Nov 2026 at 09:00, A Customer <a@customer.example> wrote:\n> "
                + UPSET
                + "\n\n-- \n"
                + agent);
    var made =
        root()
            .transactions(
                "ObjectType = 'RT::Ticket' AND Type = 'Correspond' AND ObjectId = " + ticket);
    answers.add(made.get(made.size() - 1).get("id").getAsString());
  }

  void agentTellsAnother(String ticket) throws IOException {
    rt.as("bert").comments(ticket, "Does anybody know this driver? Sorry for the inconvenience.");
  }

  @Override
  public void close() {
    rt.close();
  }
}
