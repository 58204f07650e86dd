package dev.attune.deploy.check;

import dev.attune.helpdesk.Diagnosis.Step;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where the server listens or is to listen.
 *
 * @param own true when we are that server, so that the port must be in use
 */
public record HttpPort(String host, int port, boolean own) {

  Step step() {
    String name = "port " + port;
    if (own) {
      return Finding.ok(name, "this server");
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
      return Finding.ok(name, "free on " + host);
    } catch (IOException e) {
      return Finding.notProven(
          name,
          "in use on " + host + " (" + e.getMessage() + ")",
          "fine if Attune runs there; else stop what uses it or set attune.http.port");
    }
  }
}
