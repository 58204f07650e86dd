package dev.attune.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to a database, which can be shut, so that connections break and new ones are refused, or
 * held, so that nothing breaks and nothing comes through: a machine without power, a firewall that
 * drops what it gets.
 */
public final class Gate implements AutoCloseable {

  private static final int CHUNK = 8192;

  private final ServerSocket door;
  private final String host;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;
  private volatile boolean held;

  public Gate(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  public void shut() {
    shut = true;
    open.forEach(Gate::close);
    open.clear();
  }

  /** What is sent from now on never arrives, and nobody is told. */
  public void hold() {
    held = true;
  }

  /** New connections pass; those from before are broken or dead. */
  public void open() {
    shut = false;
    if (held) {
      held = false;
      open.forEach(Gate::close);
      open.clear();
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        if (shut) {
          client.close();
        } else if (held) {
          open.add(client);
        } else {
          Socket database = new Socket(host, port);
          open.add(client);
          open.add(database);
          daemon(() -> copy(client, database));
          daemon(() -> copy(database, client));
        }
      } catch (IOException e) {
        // told by whoever wanted to pass
      }
    }
  }

  private void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] some = new byte[CHUNK];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (!held) {
          out.write(some, 0, read);
        }
      }
    } catch (IOException e) {
      // the other end notices
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "gate");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    shut();
    door.close();
  }
}
