package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ServerSession;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

/** The commands that ask the running server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CommandsIT {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // by Arquillian
  private URL base;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("attune.war")));
  }

  @BeforeEach
  void configure() {
    keys().forEach(System::setProperty);
  }

  @AfterEach
  void leave() {
    keys().keySet().forEach(System::clearProperty);
  }

  private Map<String, String> keys() {
    return Map.of(
        "attune.http.address", base.getHost(),
        "attune.http.port", Integer.toString(base.getPort()),
        "attune.local-token-file", ServerSession.localTokenFile().toString());
  }

  @Test
  void retry_says_how_many_tickets_are_read_again() {
    assertThat(run("retry --account zen")).as(err.toString()).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("read again: 0");
    assertThat(run("retry --account zen --ticket 999999")).isZero();
    out.getBuffer().setLength(0);
    assertThat(run("retry --account zen --notes")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("planned again: 0");
  }

  @Test
  void a_backfill_is_watched_to_its_end_and_the_same_again_tells_of_it() {
    assertThat(run("backfill --account fresh --since 2020-01-01")).as(err.toString()).isZero();
    assertThat(out.toString()).startsWith("done: ").contains(" tickets read");
    String first = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run("backfill --account fresh --since 2020-01-01")).isZero();
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void forget_counts_what_went() {
    assertThat(run("forget --account zen --customer nobody-of-that-name")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "tickets  0\nreviews  0\nnotes    0\nverdicts, disputes and ratings  0");
  }

  @Test
  void an_unknown_account_is_named_with_those_there_are() {
    assertThat(run("retry --account other")).isEqualTo(64);
    assertThat(err.toString()).contains("There is no such account; there are [fresh, zen].");
  }

  private int run(String arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments.split(" "));
  }
}
