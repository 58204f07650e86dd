package dev.attune.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.note.Scope.Facet;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Role;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

  private static final Ticket TICKET =
      new Ticket(
          new TicketId("shop", "1"),
          new Conversation("1", Channel.EMAIL, "", List.of()),
          Status.OPEN,
          null,
          "Vela",
          "Returns",
          List.of("vip", "wedding"),
          null,
          false,
          null);
  private static final Author AGENT =
      new Author("a7", Role.AGENT, "Anna Ortiz", "anna@example.com");

  @Test
  void everyone_is_admitted_where_nothing_is_said() {
    assertThat(Scope.EVERYONE.admits(TICKET, AGENT)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "GROUP, returns",
    "BRAND, VELA",
    "TAG, Wedding",
    "CHANNEL, email",
    "AGENT, a7",
    "AGENT, Anna Ortiz",
    "AGENT, ANNA@example.com"
  })
  void each_facet_includes_and_excludes_without_regard_to_case(Facet facet, String name) {
    assertThat(new Scope(Map.of(facet, Set.of(name)), Map.of()).admits(TICKET, AGENT)).isTrue();
    assertThat(new Scope(Map.of(), Map.of(facet, Set.of(name))).admits(TICKET, AGENT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GROUP", "BRAND", "TAG", "CHANNEL", "AGENT"})
  void what_is_not_included_is_out_and_what_is_not_excluded_is_in(Facet facet) {
    Set<String> other = Set.of("other");
    assertThat(new Scope(Map.of(facet, other), Map.of()).admits(TICKET, AGENT)).isFalse();
    assertThat(new Scope(Map.of(), Map.of(facet, other)).admits(TICKET, AGENT)).isTrue();
  }

  @Test
  void what_is_both_included_and_excluded_is_out() {
    Map<Facet, Set<String>> vip = Map.of(Facet.TAG, Set.of("vip"));
    assertThat(new Scope(vip, vip).admits(TICKET, AGENT)).isFalse();
  }

  @Test
  void every_facet_must_admit() {
    Scope scope =
        new Scope(Map.of(Facet.TAG, Set.of("vip"), Facet.GROUP, Set.of("sales")), Map.of());
    assertThat(scope.admits(TICKET, AGENT)).isFalse();
  }

  @Test
  void an_unknown_agent_is_in_no_list() {
    Scope scope = new Scope(Map.of(Facet.AGENT, Set.of("a7")), Map.of());
    assertThat(scope.admits(TICKET, Author.of(null, Role.AGENT))).isFalse();
  }

  @Test
  void an_empty_include_admits_all() {
    assertThat(new Scope(Map.of(Facet.TAG, Set.of()), Map.of()).admits(TICKET, AGENT)).isTrue();
  }
}
