package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Members that the vendor does not know: ignored with 200 and a header that nobody reads. */
final class Unknown {
  private static final Set<String> TICKET =
      Set.of(
          "additional_collaborators",
          "additional_tags",
          "assignee_email",
          "assignee_id",
          "attribute_value_ids",
          "brand_id",
          "collaborator_ids",
          "collaborators",
          "comment",
          "custom_fields",
          "custom_status_id",
          "description",
          "due_at",
          "email_cc_ids",
          "email_ccs",
          "external_id",
          "fields",
          "follower_ids",
          "followers",
          "group_id",
          "id",
          "is_public",
          "macro_id",
          "macro_ids",
          "metadata",
          "organization_id",
          "priority",
          "problem_id",
          "raw_subject",
          "recipient",
          "remove_tags",
          "requester",
          "requester_id",
          "safe_update",
          "sharing_agreement_ids",
          "sharing_agreements",
          "status",
          "subject",
          "submitter",
          "submitter_id",
          "system_metadata",
          "tags",
          "ticket_form_id",
          "type",
          "updated_stamp",
          "via",
          "via_followup_source_id",
          "voice_comment",
          "created_at",
          "due_date");

  private static final Set<String> COMMENT =
      Set.of(
          "author_id",
          "body",
          "html_body",
          "plain_body",
          "public",
          "uploads",
          "channel_back",
          "channel_source_id",
          "type",
          "via",
          "attachments",
          "created_at",
          "metadata",
          "translate_to",
          "add_short_url");

  private Unknown() {}

  /** Adds the warning header when the call sent something unknown. */
  static Answer warn(Answer answer, JsonObject ticket) {
    List<String> names = new ArrayList<>();
    for (String name : ticket.keySet()) {
      if (!TICKET.contains(name)) {
        names.add("ticket." + name);
      }
    }
    Json.child(ticket, "comment")
        .ifPresent(
            c ->
                c.keySet().stream()
                    .filter(n -> !COMMENT.contains(n))
                    .forEach(n -> names.add("ticket.comment." + n)));
    return names.isEmpty()
        ? answer
        : answer.with(
            "X-Zendesk-API-Warn",
            "Removed restricted keys "
                + Json.text(Json.array(names)).replace(",", ", ")
                + " from parameters according to whitelist");
  }
}
