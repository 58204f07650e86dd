package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.QaBooks;
import dev.attune.deploy.ledger.Staff;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Who may sign in, as what, and which of the helpdesks' agents they are. Admins alone. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** For the container. */
  public PeopleResource() {}

  @SuppressWarnings("UnnecessaryAssignment") // where there is no container
  PeopleResource(Ledger ledger, Clock clock, HttpServletRequest request) {
    this.ledger = ledger;
    this.clock = clock;
    this.request = request;
  }

  @GET
  public List<Shown> all() {
    return ledger.ask(
        books -> {
          Map<Long, List<Staff.Agent>> agents = books.qa().staff().byPerson();
          return books.qa().people().all().stream()
              .map(person -> Shown.of(person, agents.getOrDefault(person.id(), List.of())))
              .toList();
        });
  }

  /** Changes role, and whether they may sign in. Their sessions and tokens end. */
  @PUT
  @Path("{id: \\d+}")
  @Consumes(MediaType.APPLICATION_JSON)
  public void change(@PathParam("id") long id, InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    Role role =
        Role.labelled(sent.text("role"))
            .orElseThrow(
                () -> Body.refused(Status.BAD_REQUEST, "role is admin, lead, qa or agent."));
    boolean shut = sent.truth("shut");
    ledger.keep(
        books -> {
          Person person = person(books.qa(), id);
          // what is said again is no new word: a provider's stays one
          if (person.role() != role) {
            books.qa().people().role(id, role);
          }
          books.qa().people().shut(id, shut ? clock.instant() : null);
          if (books.qa().people().admins() == 0) {
            throw Body.refused(
                Status.CONFLICT,
                "At least one admin must be able to sign in. Nothing was changed.");
          }
          books.qa().accessKeys().endAllOf(id);
          note(
              books.qa(),
              "changed a person",
              person.mail() + ": " + role.label() + (shut ? ", shut out" : ""));
        });
  }

  /** Removes a person for good; what they said of reviews stays, without their name. */
  @DELETE
  @Path("{id: \\d+}")
  public void remove(@PathParam("id") long id) {
    ledger.keep(
        books -> {
          Person person = person(books.qa(), id);
          String tombstone = books.qa().removal().of(person);
          if (person.role() == Role.ADMIN && books.qa().people().admins() == 0) {
            throw Body.refused(
                Status.CONFLICT,
                "At least one admin must be able to sign in. Nothing was changed.");
          }
          // who removes themselves isn't named by their address again
          String by = Callers.of(request).mail();
          books
              .qa()
              .audit()
              .note(
                  clock.instant(),
                  by.equalsIgnoreCase(person.mail()) ? tombstone : by,
                  "removed a person",
                  tombstone);
        });
  }

  /** Says that an agent of a helpdesk is this person, or is not. */
  @PUT
  @Path("{id: \\d+}/agents")
  @Consumes(MediaType.APPLICATION_JSON)
  public void agents(@PathParam("id") long id, InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    String account = sent.text("account");
    String agent = sent.text("agent");
    boolean own = sent.truth("own");
    ledger.keep(
        books -> {
          Person person = person(books.qa(), id);
          if (books.qa().staff().agent(account, agent).isEmpty()) {
            throw Body.refused(Status.NOT_FOUND, "There is no such agent. Nothing was changed.");
          }
          books.qa().staff().correct(id, account, agent, own);
          note(
              books.qa(),
              "matched an agent",
              person.mail() + (own ? " is " : " is not ") + account + "/" + agent);
        });
  }

  /** The helpdesks' agents, to choose from. */
  @GET
  @Path("agents")
  public List<Staff.Agent> agents() {
    return ledger.ask(books -> books.qa().staff().all());
  }

  private void note(QaBooks books, String deed, String thing) {
    books.audit().note(clock.instant(), Callers.of(request).mail(), deed, thing);
  }

  private static Person person(QaBooks books, long id) {
    return books
        .people()
        .of(id)
        .orElseThrow(() -> Body.refused(Status.NOT_FOUND, "There is no such person."));
  }

  /** A person as admins see them. */
  public record Shown(
      long id, String mail, String name, String role, boolean shut, List<Staff.Agent> agents) {
    public Shown {
      agents = List.copyOf(agents);
    }

    static Shown of(Person person, List<Staff.Agent> agents) {
      return new Shown(
          person.id(),
          person.mail(),
          person.name(),
          person.role().label(),
          person.shutAt() != null,
          agents);
    }
  }
}
