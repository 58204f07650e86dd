package dev.attune.sandbox.rt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Mail as customers and agents use it: into RT's mail gate, and what RT has sent out. */
public final class RtMail {

  private final RtServer server;
  private final RtSetup setup;

  RtMail(RtServer server, RtSetup setup) {
    this.server = server;
    this.setup = setup;
  }

  /**
   * Delivers a mail to the support queue.
   *
   * @param subject {@code Re: [helpdesk.test #12] …} answers on ticket 12
   */
  public void arrives(String from, String subject, String text) throws IOException {
    String mail =
        "From: "
            + from
            + "\nTo: support@helpdesk.test\nSubject: "
            + subject
            + "\nMessage-ID: <"
            + UUID.randomUUID()
            + "@mail.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
            + "Content-Transfer-Encoding: 8bit\n\n"
            + text
            + "\n";
    Process gate =
        setup
            .command(
                List.of(
                    RtInstallation.MAIL_GATE.toString(),
                    "--url",
                    server.url().toString(),
                    "--queue",
                    "Support",
                    "--action",
                    "correspond"))
            .redirectErrorStream(true)
            .start();
    gate.getOutputStream().write(mail.getBytes(StandardCharsets.UTF_8));
    gate.getOutputStream().close();
    String said = new String(gate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (ended(gate) != 0) {
      throw new RtFailure("RT's mail gate refused a mail: " + said);
    }
  }

  private static int ended(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Every mail that RT has sent to anybody, as it left, oldest first. */
  public List<String> sent() throws IOException {
    List<String> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(setup.mails())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        mails.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return mails;
  }
}
