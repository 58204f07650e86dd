package dev.attune.deploy.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server's main class: Payara Micro with the application that lies in the same jar. */
public final class ServerMain {

  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

  /** Read by the application, which knows which ones it needs. */
  private static final String NATIVE_LIBRARIES = "dev.attune.native-libraries";

  /** Null until the server has started. */
  private static volatile @Nullable PayaraMicroRuntime running;

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
      address.requireApplication();
      System.err.println("Attune is ready at " + address.url());
    } catch (StartFailure e) {
      System.err.println("attune: " + e.getMessage());
      System.exit(1);
    } catch (BootstrapException e) {
      System.err.println("attune: the server did not start; the lines above say why.");
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
    running = micro.bootStrap();
  }

  /**
   * Lets the work finish before the JVM ends. Its shutdown hooks all run at once, and the model's
   * would take the model from under a reply that is being judged.
   */
  private static int stop() {
    PayaraMicroRuntime server = running;
    try {
      if (server != null) {
        server.shutdown();
      }
    } catch (BootstrapException | RuntimeException e) {
      System.err.println("attune: the server did not stop by itself and is ended: " + e);
    }
    return 0;
  }
}
