package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final String BEGIN = "<!-- keys: begin -->\n";
  private static final String END = "<!-- keys: end -->";

  @Test
  void every_key_has_its_unit_and_its_reason() {
    assertThat(Keys.load().all()).hasSizeGreaterThan(30);
  }

  @Test
  void keys_come_in_the_order_of_the_file() throws IOException {
    Keys keys = Keys.read(new StringReader("b = 1 | count | why\na = | text | because"));
    assertThat(keys.all()).extracting(Key::name).containsExactly("b", "a");
    assertThat(keys.standard("a")).isEmpty();
  }

  @Test
  void a_key_without_a_reason_is_refused() {
    assertThatThrownBy(() -> Keys.read(new StringReader("a = 1 | count")))
        .hasMessage("key a needs default | unit | reason");
  }

  @Test
  void a_key_named_twice_is_refused() {
    assertThatThrownBy(() -> Keys.read(new StringReader("a = 1 | n | w\na = 2 | n | w")))
        .hasMessage("key a is there twice");
  }

  /** On a mismatch the message holds the table to put there. */
  @Test
  void the_table_in_the_readme_is_made_of_the_keys() throws IOException {
    Path readme = Path.of("..", "README.md");
    String text = Files.exists(readme) ? Files.readString(readme) : "";
    if (text.contains(BEGIN)) {
      String table = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
      assertThat(table).isEqualTo(KeyTable.of(Keys.load()));
    }
    assertThat(KeyTable.of(Keys.load()))
        .startsWith("| key | default | unit | reason |\n| --- |")
        .contains("| `attune.reply.settle` | `PT2M` | duration |");
  }
}
