package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Users, one, many, all, and as an incremental export. */
final class UserReads {
  private static final int MANY = 100;

  private UserReads() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", "/api/v2/users/me", UserReads::me)
        .add("GET", "/api/v2/users/{id}", UserReads::show)
        .add("GET", "/api/v2/users/show_many", UserReads::showMany)
        .add("GET", "/api/v2/users", UserReads::list)
        .add("GET", "/api/v2/users/search", UserReads::search)
        .add("GET", "/api/v2/incremental/users/cursor", UserReads::export);
  }

  private static Answer me(ZendeskCall call) {
    JsonObject user = UserJson.of(call.me(), call.base());
    user.addProperty("authenticity_token", "sandbox");
    return Answer.ok(Json.object("user", user));
  }

  private static Answer show(ZendeskCall call) {
    Person person = call.desk().person(call.id("id")).orElseThrow(ZendeskErrors::notFound);
    return Answer.ok(Json.object("user", UserJson.of(person, call.base())));
  }

  private static Answer showMany(ZendeskCall call) {
    List<String> ids = call.query().list("ids");
    if (ids.size() > MANY) {
      throw ZendeskErrors.simple(400, "TooManyValues", "Please provide a list of at most 100 ids");
    }
    JsonObject json = new JsonObject();
    Sideloads.users(
        call, ids.stream().filter(i -> i.matches("\\d{1,18}")).map(Long::valueOf).toList(), json);
    json.add("next_page", Json.value(null));
    json.add("previous_page", Json.value(null));
    json.addProperty("count", json.getAsJsonArray("users").size());
    return Answer.ok(json);
  }

  private static Answer list(ZendeskCall call) {
    List<String> roles = call.query().list("role");
    List<Person> people =
        call.rows().people.values().stream()
            .filter(p -> p.active && p.id > 0)
            .filter(p -> roles.isEmpty() || roles.contains(UserJson.role(p)))
            .toList();
    return page(call, people);
  }

  private static Answer search(ZendeskCall call) {
    String query = call.query().text("query").orElse("").toLowerCase(Locale.ROOT);
    String words = query.replace("email:", "").replace("\"", "");
    return page(
        call,
        call.rows().people.values().stream()
            .filter(p -> p.active && p.id > 0)
            .filter(p -> (p.name + " " + p.email).toLowerCase(Locale.ROOT).contains(words))
            .toList());
  }

  private static Answer page(ZendeskCall call, List<Person> people) {
    return Answer.ok(
        Paging.of(call, people, p -> p.id).json("users", p -> UserJson.of(p, call.base())));
  }

  private static Answer export(ZendeskCall call) {
    call.adminOnly();
    List<Person> byChange =
        call.rows().people.values().stream()
            .filter(p -> p.id > 0)
            .sorted(
                Comparator.comparingLong((Person p) -> Times.second(p.updatedAt))
                    .thenComparingLong(p -> p.id))
            .toList();
    return Answer.ok(
        ExportCursor.page(
            call,
            byChange,
            p -> new dev.attune.sandbox.core.Rows.Stamp(Times.second(p.updatedAt), p.id),
            "users",
            p -> UserJson.of(p, call.base())));
  }
}
