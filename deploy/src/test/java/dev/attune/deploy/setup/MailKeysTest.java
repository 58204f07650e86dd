package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.digest.MailSettings;
import dev.attune.deploy.digest.MailSettings.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailKeysTest {

  private final Given server =
      Given.of("attune.mail.host", "smtp.example.com", "attune.mail.from", "attune@example.com");

  private Configuration configuration() {
    return new Configuration(server);
  }

  @Test
  void as_shipped_no_mail_is_sent() {
    assertThat(new Configuration(Given.of()).mail()).isEmpty();
  }

  @Test
  void a_server_is_read_with_its_defaults() {
    server.and("attune.mail.to", "a@example.com, b@example.com");
    MailSettings read = configuration().mail().orElseThrow();

    assertThat(read.port()).isEqualTo(587);
    assertThat(read.security()).isEqualTo(Security.STARTTLS);
    assertThat(read.user()).isNull();
    assertThat(read.to()).containsExactly("a@example.com", "b@example.com");
    assertThat(read.pauses()).isTrue();
  }

  @Test
  void leads_are_told_of_nobody_at_once_where_that_is_switched_off() {
    server.and("attune.mail.pauses", "false");

    assertThat(configuration().mail().orElseThrow().pauses()).isFalse();
  }

  @Test
  void the_password_may_lie_in_a_file_and_is_never_printed(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
    server.and("attune.mail.user", "bot").and("attune.mail.password-file", file.toString());
    MailSettings read = configuration().mail().orElseThrow();

    assertThat(Objects.requireNonNull(read.password()).reveal()).isEqualTo("s3cret");
    assertThat(read.toString()).doesNotContain("s3cret");
  }

  @Test
  void a_password_goes_over_no_open_line() {
    server
        .and("attune.mail.user", "bot")
        .and("attune.mail.password", "s3cret")
        .and("attune.mail.security", "none");

    assertThatThrownBy(() -> configuration().mail())
        .hasMessageContaining("attune.mail.security = none would send the password unencrypted");
  }

  @Test
  void what_is_no_address_is_refused() {
    server.and("attune.mail.to", "lead@example.com, nobody at all");

    assertThatThrownBy(() -> configuration().mail())
        .hasMessageContaining("attune.mail.to must hold mail addresses");
  }

  @Test
  void a_sender_without_a_server_is_a_mistake() {
    assertThatThrownBy(() -> new Configuration(Given.of("attune.mail.from", "a@b.example")).mail())
        .hasMessageContaining("attune.mail.from is set without attune.mail.host");
  }
}
