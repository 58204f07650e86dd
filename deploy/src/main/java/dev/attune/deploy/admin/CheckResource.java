package dev.attune.deploy.admin;

import dev.attune.deploy.check.Check;
import dev.attune.deploy.check.Finding;
import dev.attune.deploy.check.HttpPort;
import dev.attune.deploy.console.Callers;
import dev.attune.deploy.console.Sent;
import dev.attune.deploy.ledger.Desks.Desk;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.signin.HttpPlace;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code ./attune check} says, told to admins on the pages as it is found. */
@Path("check")
public class CheckResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Configuration configuration;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpPlace place;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** A finding a line. With {@code ticket}, a labelled test note is written on it and looked at. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/jsonl")
  public StreamingOutput check(InputStream body) throws IOException {
    Optional<String> ticket = Sent.read(body).optional("ticket").filter(text -> !text.isBlank());
    Check check =
        Check.inside(
            configuration,
            clock,
            new HttpPort(place.address(), place.port(), true),
            this::answers,
            this::desks);
    ticket.ifPresent(this::note);
    return out -> {
      if (ticket.isPresent()) {
        tell(out, check.testNote(ticket.get().strip()));
      } else {
        check.all(finding -> tell(out, finding));
      }
    };
  }

  private void note(String ticket) {
    String who = Callers.of(request).mail();
    ledger.keep(
        books -> books.qa().audit().note(clock.instant(), who, "asked for a test note", ticket));
  }

  private boolean answers() {
    try {
      ledger.keep(books -> books.checkpoints().of(""));
      return true;
    } catch (LedgerFailure e) {
      return false;
    }
  }

  private Map<String, Desk> desks() {
    try {
      return ledger.ask(books -> books.desks().all());
    } catch (LedgerFailure e) {
      return Map.of(); // that it fails is told already
    }
  }

  private static void tell(OutputStream out, Finding finding) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    finding
        .diagnosis()
        .steps()
        .forEach(
            step ->
                steps.add(
                    Json.createObjectBuilder()
                        .add("name", step.name())
                        .add("result", step.result().name().toLowerCase(Locale.ROOT))
                        .add("finding", step.finding())
                        .add("whatToDo", step.whatToDo())));
    String line =
        Json.createObjectBuilder()
            .add("subject", finding.subject())
            .add("ready", finding.diagnosis().ready())
            .add("steps", steps)
            .build()
            .toString();
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
