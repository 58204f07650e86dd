package dev.attune.sandbox.zendesk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Rejected;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Updates and merges that run as jobs. A job is done at once, but says so only when asked again;
 * its rows carry no comment ids.
 */
final class ManyTickets {
  private static final int MANY = 100;
  private static final int JOBS = 30;
  private static final String KIND = "job";
  private final TicketWrites writes;

  ManyTickets(TicketWrites writes) {
    this.writes = writes;
  }

  void routes(Routes<ZendeskCall> routes) {
    routes
        .add("PUT", "/api/v2/tickets/update_many", this::update)
        .add("POST", "/api/v2/tickets/{ticket}/merge", this::merge)
        .add("GET", "/api/v2/job_statuses", ManyTickets::list)
        .add("GET", "/api/v2/job_statuses/{id}", ManyTickets::show);
  }

  private Answer update(ZendeskCall call) {
    List<JsonObject> rows = rows(call);
    if (rows.size() > MANY) {
      throw ZendeskErrors.simple(400, "TooManyValues", "You cannot update more than 100 tickets");
    }
    return job(call, rows, this::one);
  }

  private static List<JsonObject> rows(ZendeskCall call) {
    JsonObject body = call.body();
    List<JsonObject> rows = new ArrayList<>();
    for (JsonElement element : Json.elements(body, "tickets")) {
      rows.add(element.getAsJsonObject());
    }
    for (String id : call.query().list("ids")) {
      JsonObject row = Json.child(body, "ticket").orElseGet(JsonObject::new).deepCopy();
      row.addProperty("id", id);
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw ZendeskErrors.missing("tickets");
    }
    return rows;
  }

  private JsonObject one(ZendeskCall call, JsonObject row) {
    long id = Json.number(row, "id").orElse(0L);
    Ticket ticket =
        call.desk().ticket(id).filter(t -> !t.deleted).orElseThrow(ZendeskErrors::notFound);
    writes.change(call, ticket, row);
    return Json.object("action", "update", "id", id, "status", "Updated", "success", true);
  }

  private static Answer job(
      ZendeskCall call,
      List<JsonObject> rows,
      BiFunction<ZendeskCall, JsonObject, JsonObject> work) {
    refuseTooManyJobs(call);
    JsonArray results = new JsonArray();
    for (int i = 0; i < rows.size(); i++) {
      results.add(result(call, rows.get(i), i, work));
    }
    String id = "job-" + Long.toString(call.rows().nextId(), 36);
    JsonObject done =
        Json.object(
            "id",
            id,
            "url",
            call.base() + "/api/v2/job_statuses/" + id + ".json",
            "total",
            rows.size(),
            "progress",
            rows.size(),
            "status",
            "completed",
            "message",
            "Completed at " + Times.iso(call.desk().now()),
            "results",
            results,
            "until",
            call.desk().now() + 2_000);
    call.desk().save(KIND, id, done);
    JsonObject queued = shown(done);
    queued.addProperty("status", "queued");
    queued.add("progress", Json.value(null));
    queued.add("message", Json.value(null));
    queued.add("results", Json.value(null));
    return Answer.ok(Json.object("job_status", queued))
        .with("zendesk-ratelimit-inflight-jobs", "total=30; remaining=29; resets=60");
  }

  private static JsonObject result(
      ZendeskCall call,
      JsonObject row,
      int index,
      BiFunction<ZendeskCall, JsonObject, JsonObject> work) {
    try {
      return work.apply(call, row);
    } catch (Rejected e) {
      JsonObject body = JsonParser.parseString(e.answer().body()).getAsJsonObject();
      return Json.object(
          "index", index,
          "id", Json.number(row, "id").orElse(0L),
          "error", Json.string(body, "error").orElse("RecordInvalid"),
          "details", Json.string(body, "description").orElse(""));
    }
  }

  /** Each job counts as running for two seconds. */
  private static void refuseTooManyJobs(ZendeskCall call) {
    List<String> running =
        call.desk().documents(KIND).values().stream()
            .filter(j -> Json.number(j, "until").orElse(0L) > call.desk().now())
            .map(j -> j.get("id").getAsString())
            .toList();
    if (running.size() >= JOBS) {
      throw new Rejected(
          Answer.json(
              429,
              Json.object(
                  "error", "TooManyJobs",
                  "description", "You have too many jobs queued or running",
                  "current_job_ids", running)));
    }
  }

  private static JsonObject shown(JsonObject job) {
    JsonObject shown = job.deepCopy();
    shown.remove("until");
    return shown;
  }

  private static Answer list(ZendeskCall call) {
    return Answer.ok(
        Json.object(
            "job_statuses",
            call.desk().documents(KIND).values().stream().map(ManyTickets::shown).toList()));
  }

  private static Answer show(ZendeskCall call) {
    JsonObject job = call.desk().documents(KIND).get(call.call().var("id"));
    if (job == null) {
      throw ZendeskErrors.notFound();
    }
    return Answer.ok(Json.object("job_status", shown(job)));
  }

  /** Closes the sources with a private comment each and copies a comment to the target. */
  private Answer merge(ZendeskCall call) {
    Ticket target = call.ticket();
    JsonObject asked = call.body();
    List<JsonObject> sources =
        Json.strings(asked, "ids").stream().map(id -> Json.object("id", id)).toList();
    return job(call, sources, (c, row) -> into(c, target, row, asked));
  }

  private JsonObject into(ZendeskCall call, Ticket target, JsonObject row, JsonObject asked) {
    long id = Json.number(row, "id").orElse(0L);
    Ticket source =
        call.desk().ticket(id).filter(t -> !t.deleted).orElseThrow(ZendeskErrors::notFound);
    String toSource =
        Json.string(asked, "source_comment")
            .orElse("This request was closed and merged into request #" + target.id);
    String toTarget =
        Json.string(asked, "target_comment")
            .orElse(
                "Request #"
                    + source.id
                    + " \""
                    + source.subject
                    + "\" was closed and merged into this request");
    writes.change(
        call, target, said(toTarget, Json.flag(asked, "target_comment_is_public").orElse(false)));
    byMerge(call.desk(), target);
    JsonObject closing = said(toSource, Json.flag(asked, "source_comment_is_public").orElse(false));
    closing.addProperty("status", "closed");
    closing.add("additional_tags", Json.array(List.of("closed_by_merge")));
    source.mergedInto = target.id;
    writes.change(call, source, closing);
    byMerge(call.desk(), source);
    return Json.object("action", "merge", "id", id, "status", "Merged", "success", true);
  }

  private static void byMerge(Desk desk, Ticket ticket) {
    Comment last = ticket.comments.get(ticket.comments.size() - 1);
    last.kind = "merge";
    desk.save(last);
  }

  private static JsonObject said(String text, boolean isPublic) {
    return Json.object("comment", Json.object("body", text, "public", isPublic));
  }
}
