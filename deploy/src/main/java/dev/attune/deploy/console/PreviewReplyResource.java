package dev.attune.deploy.console;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Rubric;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.preview.Rereading;
import dev.attune.export.ReviewRow;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reply, read from the helpdesk right now and judged by two rubrics. Nothing is stored. */
@Path("preview/replies/{id: \\d+}")
@Admits(
    value = {Role.LEAD, Role.QA},
    changesNothing = true)
@Produces(MediaType.APPLICATION_JSON)
public class PreviewReplyResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private LiveConversation live;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Rereading rereading;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** Judges it by the rubric in use and by the one that is sent. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Reread judge(@PathParam("id") long id, InputStream body) throws IOException {
    Rubric other = PreviewResource.rubric(Sent.readLong(body));
    ReviewRow row = ledger.ask(books -> ReviewResource.row(books, Callers.of(request), id));
    TicketId ticket = ReviewResource.ticket(row);
    List<MessageId> reply = row.messages().isEmpty() ? List.of(row.message()) : row.messages();
    return live.read(
        ticket,
        conversation ->
            rereading
                .judge(conversation, reply, other)
                .map(both -> Reread.of(id, ticket, both))
                .orElseGet(() -> Reread.not(id, ticket, "The reply can't be judged any more.")),
        missing -> Reread.not(id, ticket, String.valueOf(missing.why())));
  }

  /**
   * What became of it.
   *
   * @param why it was not judged; missing where it was
   */
  public record Reread(
      long review,
      String account,
      String ticket,
      @Nullable String why,
      @Nullable Side before,
      @Nullable Side after) {

    static Reread of(long id, TicketId ticket, Rereading.Both both) {
      return new Reread(
          id,
          ticket.account(),
          ticket.number(),
          null,
          Side.of(both.before()),
          Side.of(both.after()));
    }

    static Reread not(long id, TicketId ticket, String why) {
      return new Reread(id, ticket.account(), ticket.number(), why, null, null);
    }
  }

  /** By one rubric; marks in the order A U C E. */
  public record Side(int score, int fit, int gap, List<Integer> marks, List<String> flags) {
    public Side {
      marks = List.copyOf(marks);
      flags = List.copyOf(flags);
    }

    static Side of(Assessment assessment) {
      return new Side(
          assessment.score(),
          assessment.fit(),
          assessment.gap().headline(),
          Stream.of(MarkName.values()).map(name -> assessment.marks().of(name).level()).toList(),
          assessment.flags().raised().stream()
              .map(FlagFinding::flag)
              .map(flag -> flag.label())
              .toList());
    }
  }
}
