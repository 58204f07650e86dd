package dev.attune.deploy.console;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The REST API; what it offers is described in {@code /openapi}. */
@ApplicationPath("api/v1")
public class Api extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ScoresResource.class,
        ReviewsResource.class,
        ReviewListResource.class,
        ReviewResource.class,
        OpinionsResource.class,
        CalibrationsResource.class,
        CalibrationResource.class,
        CalibrationResultsResource.class,
        PracticeResource.class,
        PracticeApprovalResource.class,
        PreviewResource.class,
        PreviewReplyResource.class,
        TodayResource.class,
        HighlightsResource.class,
        HighlightResource.class,
        DigestResource.class,
        StatusResource.class,
        NotesResource.class,
        UndoResource.class,
        SessionResource.class,
        OidcResource.class,
        InvitationsResource.class,
        PeopleResource.class,
        TokensResource.class,
        AuditResource.class,
        TicketsResource.class,
        BackfillResource.class,
        ForgetResource.class,
        Doorkeeper.class,
        RoleCheck.class,
        WebProblems.class,
        BusyProblems.class,
        UnreadableProblems.class,
        UnforeseenProblems.class);
  }
}
