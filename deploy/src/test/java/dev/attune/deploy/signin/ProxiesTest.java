package dev.attune.deploy.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

  private static final Proxies NONE = new Proxies(Set.of(), false);
  private static final Proxies ONE = new Proxies(Set.of("10.0.0.1", "::1"), false);

  @Test
  void without_a_proxy_the_connection_tells_and_not_what_the_caller_writes() {
    assertThat(NONE.asker("192.0.2.1", List.of("198.51.100.7"))).hasValue("192.0.2.1");
    assertThat(ONE.asker("192.0.2.1", List.of("198.51.100.7"))).hasValue("192.0.2.1");
  }

  @Test
  void behind_a_named_proxy_its_own_entry_counts_which_is_the_last() {
    assertThat(ONE.asker("10.0.0.1", List.of("6.6.6.6, 198.51.100.7"))).hasValue("198.51.100.7");
    assertThat(ONE.asker("10.0.0.1", List.of("6.6.6.6", "198.51.100.7"))).hasValue("198.51.100.7");
  }

  @Test
  void a_named_proxy_behind_another_is_passed_over() {
    assertThat(ONE.asker("0:0:0:0:0:0:0:1", List.of("198.51.100.7, 10.0.0.1")))
        .hasValue("198.51.100.7");
  }

  @Test
  void a_port_behind_an_address_is_left_out() {
    assertThat(ONE.asker("10.0.0.1", List.of("198.51.100.7:4711"))).hasValue("198.51.100.7");
    assertThat(ONE.asker("10.0.0.1", List.of("[2001:db8::7]:4711")))
        .hasValue("2001:db8:0:0:0:0:0:7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "example.com", "198.51.100.7,", "1.2.3.999"})
  void what_is_no_address_is_nobody_rather_than_the_proxy(String forwarded) {
    assertThat(ONE.asker("10.0.0.1", List.of(forwarded))).isEmpty();
    assertThat(ONE.asker("10.0.0.1", List.of())).isEmpty();
  }

  @Test
  void behind_a_proxy_that_nobody_has_named_nobody_has_an_address() {
    assertThat(new Proxies(Set.of(), true).asker("10.0.0.1", List.of("198.51.100.7"))).isEmpty();
  }

  @Test
  void a_proxy_is_named_by_its_address_and_no_name_is_looked_up() {
    assertThatThrownBy(() -> new Proxies(Set.of("proxy.example.com"), false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
