package dev.attune.deploy;

import static dev.attune.deploy.ConsoleCalls.expect;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.net.URI;
import java.net.URL;
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

/** Sums, highlights and digests, asked of the server as it is shipped. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TodayIT {

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // by the container
  private URL base;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("attune.war")));
  }

  @BeforeEach
  void reviewed() throws Exception {
    ConsoleCalls command = ConsoleCalls.command(at());
    for (int i = 0; i < 240 && !command.json("status").asJsonObject().getBoolean("quiet"); i++) {
      Thread.sleep(1000);
    }
  }

  @Test
  void sums_add_up_and_an_agent_gets_their_own_whatever_they_ask() throws Exception {
    JsonObject all = today(ConsoleCalls.person(at(), "lead1@example.com", "lead"), "");
    JsonObject own = today(ConsoleCalls.person(at(), "maya@example.com", "agent"), "?account=zen");

    int reviewed = all.getJsonObject("now").getInt("reviewed");
    assertThat(reviewed).isPositive();
    assertThat(sum(all.getJsonObject("now").getJsonArray("gaps"))).isEqualTo(reviewed);
    assertThat(all.getJsonObject("messages").getInt("reviewed")).isEqualTo(reviewed);
    assertThat(
            all.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .mapToInt(group -> group.getInt("reviewed"))
                .sum())
        .isEqualTo(reviewed);
    assertThat(own.getJsonObject("now").getInt("reviewed")).isBetween(1, reviewed - 1);
    assertThat(own.containsKey("messages")).isFalse();
    assertThat(own.getJsonArray("groups")).isEmpty();
  }

  @Test
  void what_an_agent_carries_is_told_to_them_and_to_leads_alone() throws Exception {
    ConsoleCalls hannah = ConsoleCalls.person(at(), "hannah@example.com", "agent");
    ConsoleCalls qa = ConsoleCalls.person(at(), "qa1@example.com", "qa");

    assertThat(today(qa, "").getJsonArray("loads")).isEmpty();
    assertThat(
            today(hannah, "?agent=1&owner=1").getJsonArray("loads").getValuesAs(JsonObject.class))
        .allMatch(load -> load.getString("name").contains("Hannah"));
    ConsoleCalls lead = ConsoleCalls.person(at(), "lead3@example.com", "lead");
    assertThat(today(token(lead), "").getJsonArray("loads")).isEmpty();
    assertThat(today(token(hannah), "").getJsonArray("loads")).isEmpty();
    expect(403, hannah.get("today/outcomes"));
    expect(200, qa.get("today/outcomes"));
    expect(401, ConsoleCalls.nobody(at()).get("today"));
  }

  @Test
  void a_highlight_is_redacted_shared_by_a_person_and_taken_back() throws Exception {
    ConsoleCalls lead = ConsoleCalls.person(at(), "lead2@example.com", "lead");
    ConsoleCalls tom = ConsoleCalls.person(at(), "tom@example.com", "agent");
    JsonObject reply =
        lead
            .json("reviews/page?outcome=reviewed")
            .asJsonObject()
            .getJsonArray("reviews")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(one -> one.getString("agentName", "").contains("Maya"))
            .findFirst()
            .orElseThrow();
    String address = "reviews/" + reply.getInt("id") + "/highlight";
    String words = lead.json(address).asJsonObject().getString("words");

    assertThat(words).doesNotContain("Maya");
    expect(403, tom.get(address));
    expect(403, tom.put(address, words(words)));
    expect(400, lead.put(address, words(words + " Call Maya.")));
    expect(204, lead.put(address, words(words)));
    JsonObject shared = tom.json("highlights").asJsonArray().getJsonObject(0);
    assertThat(shared.getString("words")).isEqualTo(words);
    assertThat(shared.containsKey("review")).isFalse();
    assertThat(ConsoleCalls.command(at()).json("audit").toString()).contains("shared a highlight");
    expect(204, lead.delete(address));
    assertThat(tom.json("highlights").asJsonArray()).isEmpty();
  }

  @Test
  void a_digest_is_looked_at_chosen_and_mailed_by_leads() throws Exception {
    ConsoleCalls lead = ConsoleCalls.person(at(), "lead3@example.com", "lead");
    ConsoleCalls agent = ConsoleCalls.person(at(), "agent3@example.com", "agent");

    expect(403, agent.get("digest"));
    expect(403, agent.put("digest/choice", "{\"digest\":\"both\"}"));
    expect(400, lead.put("digest/choice", "{\"digest\":\"daily\"}"));
    expect(204, lead.put("digest/choice", "{\"digest\":\"both\"}"));
    assertThat(lead.json("digest/choice").asJsonObject().getString("digest")).isEqualTo("both");
    String period = lead.json("digest?kind=monthly").asJsonObject().getString("period");
    expect(204, lead.post("digest/send", "{\"kind\":\"monthly\"}"));

    List<MimeMessage> mails = List.of(ServerSession.mails().getReceivedMessages());
    assertThat(mails).anyMatch(mail -> subject(mail).contains(period));
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ConsoleCalls token(ConsoleCalls owner) throws Exception {
    String made = owner.post("tokens", "{\"label\":\"dashboard\",\"days\":1}").body();
    return ConsoleCalls.program(at(), ConsoleCalls.object(made).asJsonObject().getString("token"));
  }

  private static JsonObject today(ConsoleCalls caller, String asked) throws Exception {
    return caller.json("today" + asked).asJsonObject();
  }

  private static int sum(JsonArray counts) {
    return counts.getValuesAs(JsonNumber.class).stream().mapToInt(JsonNumber::intValue).sum();
  }

  private static String words(String words) {
    return Json.createObjectBuilder().add("words", words).build().toString();
  }

  private URI at() {
    String address = base.toString();
    return URI.create(address.endsWith("/") ? address : address + "/");
  }
}
