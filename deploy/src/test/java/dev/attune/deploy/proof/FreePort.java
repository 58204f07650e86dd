package dev.attune.deploy.proof;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a server that is started again and again at the same one. */
final class FreePort {

  /** Below those that systems give to outgoing connections, which would take it meanwhile. */
  private static final int LOWEST = 18_100;

  private static final int HIGHEST = 19_999;

  private FreePort() {}

  static int any() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // somebody else's
      }
    }
  }
}
