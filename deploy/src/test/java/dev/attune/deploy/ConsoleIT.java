package dev.attune.deploy;

import static dev.attune.deploy.ConsoleCalls.expect;
import static dev.attune.deploy.ConsoleReviews.action;
import static dev.attune.deploy.ConsoleReviews.answer;
import static dev.attune.deploy.ConsoleReviews.ids;
import static dev.attune.deploy.ConsoleReviews.reviews;
import static dev.attune.deploy.ConsoleReviews.ruling;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees and does what, asked of the server as it is shipped. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConsoleIT {

  private static final long PATIENCE_SECONDS = 240;
  private static final String AGREE = ruling(-1, "");

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // by Arquillian
  private URL base;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("attune.war")));
  }

  @BeforeEach
  void reviewed() throws Exception {
    ConsoleCalls command = ConsoleCalls.command(at());
    for (long i = 0; i < PATIENCE_SECONDS; i++) {
      if (command.json("status").asJsonObject().getBoolean("quiet")) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new AssertionError("still at work after " + PATIENCE_SECONDS + " s");
  }

  @Test
  void an_agent_sees_their_own_reviews_and_nobody_elses_by_any_address() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa1@example.com", "qa");
    ConsoleCalls maya = ConsoleCalls.person(at(), "maya@example.com", "agent");
    List<JsonObject> own = reviews(maya, "");
    List<JsonObject> all = reviews(qa, "");

    assertThat(own).isNotEmpty().allMatch(one -> one.getString("agentName").contains("Maya"));
    assertThat(all.size()).isGreaterThan(own.size());
    JsonObject others =
        all.stream()
            .filter(one -> !one.getString("agentName", "").contains("Maya"))
            .findFirst()
            .orElseThrow();
    String address = "reviews/" + others.getInt("id");
    expect(200, qa.get(address));
    expect(404, maya.get(address));
    expect(404, maya.get(address + "/conversation"));
    expect(404, maya.post(address + "/dispute", "{\"reason\":\"mine?\"}"));
    assertThat(reviews(maya, "&agent=" + others.getString("agent"))).isEmpty();
    assertThat(expect(200, maya.get("reviews")).body().lines().count())
        .isLessThan(expect(200, qa.get("reviews")).body().lines().count())
        .isPositive();
  }

  @Test
  void an_agent_and_a_lead_do_what_their_role_says_and_no_more() throws Exception {
    ConsoleCalls agent = ConsoleCalls.person(at(), "tom@example.com", "agent");
    ConsoleCalls lead = ConsoleCalls.person(at(), "lead@example.com", "lead");
    for (String path : List.of("people", "audit", "people/agents")) {
      expect(403, agent.get(path));
      expect(403, lead.get(path));
    }
    expect(403, agent.get("status"));
    expect(200, lead.get("status"));
    expect(403, agent.post("invitations", "{\"mail\":\"x@example.com\",\"role\":\"admin\"}"));
    expect(403, lead.post("accounts/zen/notes/resume", "{}"));
    int id = reviews(lead, "").get(0).getInt("id");
    expect(403, lead.post("reviews/" + id + "/verdict", AGREE));
  }

  @Test
  void an_admin_alone_sees_and_tries_the_set_up_and_never_its_secrets() throws Exception {
    ConsoleCalls agent = ConsoleCalls.person(at(), "setup-agent@example.com", "agent");
    ConsoleCalls lead = ConsoleCalls.person(at(), "setup-lead@example.com", "lead");
    ConsoleCalls admin = ConsoleCalls.person(at(), "setup-admin@example.com", "admin");
    expect(401, ConsoleCalls.nobody(at()).get("setup"));
    expect(401, ConsoleCalls.nobody(at()).with("X-Attune", "1").post("setup/check", "{}"));
    for (ConsoleCalls one : List.of(agent, lead)) {
      expect(403, one.get("setup"));
      expect(403, one.put("setup", "{\"set\":{\"attune.notes\":\"off\"}}"));
      expect(403, one.post("setup/check", "{}"));
    }
    String given =
        Files.readString(Path.of(String.valueOf(System.getProperty("attune.it.config"))));
    String token = given.replaceFirst("(?s).*attune\\.account\\.zen\\.token=(\\S+).*", "$1");
    assertThat(token).isNotEmpty().isNotEqualTo(given);
    assertThat(expect(200, admin.get("setup")).body()).contains("zen").doesNotContain(token);
    expect(400, admin.put("setup", "{\"set\":{}}"));
  }

  @Test
  void what_changes_something_must_come_from_our_own_pages() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa2@example.com", "qa");

    expect(403, qa.with("X-Attune", null).post("tokens", "{\"label\":\"x\",\"days\":1}"));
    expect(403, qa.with("Origin", "https://evil.example").get("session"));
    HttpResponse<String> in =
        ConsoleCalls.nobody(at())
            .with("X-Attune", "1")
            .post(
                "session",
                "{\"mail\":\"qa2@example.com\",\"password\":\"" + ConsoleCalls.PASSWORD + "\"}");
    assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict");
  }

  @Test
  void a_token_reads_what_its_owner_may_and_changes_nothing() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa3@example.com", "qa");
    JsonObject made =
        ConsoleCalls.object(qa.post("tokens", "{\"label\":\"dashboard\",\"days\":1}").body())
            .asJsonObject();
    ConsoleCalls program = ConsoleCalls.program(at(), made.getString("token"));

    expect(200, program.get("reviews?format=csv"));
    expect(403, program.get("audit"));
    int id = reviews(qa, "").get(0).getInt("id");
    expect(403, program.post("reviews/" + id + "/verdict", AGREE));
    int token = qa.json("tokens").asJsonArray().getJsonObject(0).getInt("id");
    expect(204, qa.delete("tokens/" + token));
    expect(401, program.get("reviews?format=csv"));
  }

  @Test
  void who_signs_out_is_out() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa4@example.com", "qa");
    expect(200, qa.get("session"));
    expect(204, qa.delete("session"));
    expect(401, qa.get("session"));
  }

  @Test
  void who_is_removed_is_out_at_once_and_their_verdicts_stay_without_their_name() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa8@example.com", "qa");
    ConsoleCalls command = ConsoleCalls.command(at());
    String address = "reviews/" + reviews(qa, "&outcome=reviewed").get(1).getInt("id");
    int other = action(qa, address) == 2 ? 0 : 2;
    expect(204, qa.post(address + "/verdict", ruling(other, "She said when and by whom.")));
    int person =
        command.json("people").asJsonArray().getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("mail").equals("qa8@example.com"))
            .findFirst()
            .orElseThrow()
            .getInt("id");

    expect(403, qa.delete("people/" + person));
    expect(204, command.delete("people/" + person));

    expect(401, qa.get("session"));
    String review = command.json(address).toString();
    assertThat(review).contains("removed person " + person).doesNotContain("qa8@example.com");
    assertThat(command.json("audit").toString()).doesNotContain("qa8@example.com");
  }

  @Test
  void a_verdict_stands_beside_the_marks_in_the_list_and_in_the_export() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa5@example.com", "qa");
    JsonObject one = reviews(qa, "&outcome=reviewed").get(0);
    String address = "reviews/" + one.getInt("id");
    int machine = action(qa, address);
    int other = machine == 2 ? 0 : 2;

    expect(400, qa.post(address + "/verdict", ruling(other, "")));
    expect(204, qa.post(address + "/verdict", ruling(other, "She said when and by whom.")));

    assertThat(action(qa, address)).isEqualTo(machine);
    JsonObject verdict =
        qa.json(address).asJsonObject().getJsonObject("review").getJsonObject("verdict");
    assertThat(verdict.getString("by")).isEqualTo("qa5@example.com");
    assertThat(reviews(qa, "&verdict=overruled"))
        .extracting(found -> found.getInt("id"))
        .contains(one.getInt("id"));
    assertThat(expect(200, qa.get("reviews?format=csv&verdict=overruled")).body())
        .contains("action " + other);
    assertThat(ConsoleCalls.command(at()).json("audit").toString()).contains("verdict: overruled");
  }

  @Test
  void an_agent_disputes_once_and_qa_answers() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa6@example.com", "qa");
    ConsoleCalls hannah = ConsoleCalls.person(at(), "hannah@example.com", "agent");
    String address = "reviews/" + reviews(hannah, "&outcome=reviewed").get(0).getInt("id");

    expect(403, qa.post(address + "/dispute", "{\"reason\":\"not mine\"}"));
    expect(204, hannah.post(address + "/dispute", "{\"reason\":\"I had rung them.\"}"));
    expect(409, hannah.post(address + "/dispute", "{\"reason\":\"again\"}"));
    expect(403, hannah.post(address + "/dispute/answer", answer("upheld")));
    expect(204, qa.post(address + "/dispute/answer", answer("upheld")));
    expect(409, qa.post(address + "/dispute/answer", answer("rejected")));

    assertThat(expect(200, qa.get("reviews?format=csv&dispute=upheld")).body())
        .contains(",upheld,");
  }

  @Test
  void the_pages_of_a_list_hold_every_reply_once_in_each_order() throws Exception {
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa7@example.com", "qa");
    JsonArray accounts = qa.json("status").asJsonObject().getJsonArray("accounts");
    int replies =
        accounts.getValuesAs(JsonObject.class).stream().mapToInt(a -> a.getInt("replies")).sum();
    int reviewed =
        accounts.getValuesAs(JsonObject.class).stream().mapToInt(a -> a.getInt("reviewed")).sum();

    for (String sort : List.of("newest", "oldest")) {
      assertThat(ids(reviews(qa, "&sort=" + sort))).hasSize(replies).doesNotHaveDuplicates();
    }
    for (String sort : List.of("widest-gap", "lowest-score")) {
      assertThat(ids(reviews(qa, "&sort=" + sort))).hasSize(reviewed).doesNotHaveDuplicates();
    }
    expect(400, qa.get("reviews/page?fit=9"));
    expect(400, qa.get("reviews/page?fti=1"));
    expect(400, qa.get("reviews/page?after=nonsense"));
  }

  private URI at() {
    String address = base.toString();
    return URI.create(address.endsWith("/") ? address : address + "/");
  }
}
