package dev.attune.deploy.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine: the usual one, so that addresses stay the same, else any free one. */
public final class Ports {

  private static final int ANY = 0;

  private Ports() {}

  public static int usually(int port) {
    try {
      return probed(port);
    } catch (IOException taken) {
      return free();
    }
  }

  /** Any that is free now. */
  public static int free() {
    try {
      return probed(ANY);
    } catch (IOException e) {
      throw new StartFailure("No port of 127.0.0.1 is free (" + e.getMessage() + ").");
    }
  }

  private static int probed(int port) throws IOException {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
