package dev.attune.deploy.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/**
 * Where the server listens: {@code attune.http.address} (default 127.0.0.1, so that nothing is open
 * to the network unasked) and {@code attune.http.port} (default 8080).
 */
record HttpAddress(String host, int port) {

  private static final String HOST_KEY = "attune.http.address";
  private static final String PORT_KEY = "attune.http.port";
  private static final String STATUS = "/api/v1/status";
  private static final int HIGHEST_PORT = 65_535;

  static HttpAddress in(ConfigFile config) {
    return new HttpAddress(
        config.value(HOST_KEY, "127.0.0.1"), port(config.value(PORT_KEY, "8080")));
  }

  /**
   * Makes sure that the port is free before anything is started.
   *
   * @throws StartFailure when it isn't, or the address isn't this machine's
   */
  void requireFree() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new StartFailure(
          "Port "
              + port
              + " on "
              + host
              + " can't be used ("
              + e.getMessage()
              + "), so the server"
              + " was not started. Stop what uses it, or set "
              + PORT_KEY
              + " to another port.");
    }
  }

  /**
   * Makes sure that the application answers: Payara stays up without it when it could not be
   * loaded.
   *
   * @throws StartFailure when it doesn't, with the cause that the log has seen
   */
  void requireApplication() {
    try {
      HttpURLConnection call =
          (HttpURLConnection) URI.create(url() + STATUS).toURL().openConnection();
      int status = call.getResponseCode();
      call.disconnect();
      if (status == HttpURLConnection.HTTP_NOT_FOUND
          || status >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
        String cause = ShortLog.firstFailure();
        throw new StartFailure(
            "the server did not start: " + (cause.isEmpty() ? "the lines above say why" : cause));
      }
    } catch (IOException e) {
      throw new StartFailure("the server does not answer at " + url() + ": " + e.getMessage());
    }
  }

  String url() {
    return "http://" + host + ":" + port;
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, as an impossible number is
    }
    throw new StartFailure(PORT_KEY + " must be 1 to " + HIGHEST_PORT + ", not '" + value + "'.");
  }
}
