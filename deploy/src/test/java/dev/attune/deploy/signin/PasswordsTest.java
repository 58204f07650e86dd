package dev.attune.deploy.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.identitystore.PasswordHash;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private Supplier<String> meanwhile = () -> "";

  private final Passwords passwords =
      new Passwords(
          new PasswordHash() {
            @Override
            public String generate(char[] password) {
              return meanwhile.get();
            }

            @Override
            public boolean verify(char[] password, String hashed) {
              return true;
            }
          });

  @Test
  void who_finds_too_many_at_it_is_told_so_instead_of_waiting_behind_all_of_them() {
    meanwhile = () -> passwords.hashed(new char[0]);

    assertThatThrownBy(() -> passwords.hashed(new char[0])).isInstanceOf(Passwords.Busy.class);
    meanwhile = () -> "hash";
    assertThat(passwords.hashed(new char[0])).isEqualTo("hash");
  }
}
