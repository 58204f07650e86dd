package dev.attune.deploy.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server's main class: Payara Micro with the application that lies in the same jar. */
public final class ServerMain {

  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

  /** Read by the application, which knows which ones it needs. */
  private static final String NATIVE_LIBRARIES = "dev.attune.native-libraries";

  /**
   * How long a stop waits for a start: amid it the server can't be ended without a word. With what
   * is under way then, less than the ten seconds that a service manager may wait.
   */
  private static final int START_SECONDS = 7;

  /** Null until the server has started. */
  private static volatile @Nullable PayaraMicroRuntime running;

  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static volatile boolean ending;

  private ServerMain() {}

  public static void main(String[] args) {
    // standard output is for results; Payara prints a line of its own there
    System.setOut(System.err);
    Signals.endWith(ServerMain::stop);
    ParentWatch.begin(ServerMain::stop);
    try {
      HttpAddress address =
          HttpAddress.in(ConfigFile.read(System.getProperties(), System.getenv()));
      address.requireFree();
      start(address);
      if (!ending) {
        address.requireApplication();
        System.err.println("Attune is ready at " + address.url());
      }
    } catch (StartFailure e) {
      failed(String.valueOf(e.getMessage()));
    } catch (BootstrapException e) {
      failed("the server did not start; the lines above say why.");
    } catch (IllegalStateException e) {
      if (!ending) {
        throw e;
      }
    }
  }

  /** A start that a stop has cut off is no failure. */
  private static void failed(String why) {
    if (!ending) {
      System.err.println("attune: " + why);
      System.exit(1);
    }
  }

  private static void start(HttpAddress address) throws BootstrapException {
    Path directory = RuntimeDirectory.at(address.port());
    PayaraMicro.setUpackedJarDir(directory.toFile());
    System.setProperty(NATIVE_LIBRARIES, directory.resolve("native").toString());
    PayaraMicro micro = PayaraMicro.getInstance();
    micro.setPreBootHandler(admin -> admin.run("set", LISTENER + ".address=" + address.host()));
    micro.setNoCluster(true).setHttpPort(address.port()).setPrintLogo(false);
    try {
      running = micro.bootStrap();
    } finally {
      STARTED.countDown();
    }
  }

  /**
   * Lets the work finish before the JVM ends. Its shutdown hooks all run at once, and the model's
   * would take the model from under a reply that is being judged.
   */
  private static int stop() {
    ending = true;
    try {
      STARTED.await(START_SECONDS, TimeUnit.SECONDS);
      PayaraMicroRuntime server = running;
      if (server != null) {
        server.shutdown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BootstrapException | RuntimeException e) {
      System.err.println("attune: the server did not stop by itself and is ended: " + e);
    }
    return 0;
  }
}
