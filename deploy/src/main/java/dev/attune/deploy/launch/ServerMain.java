package dev.attune.deploy.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server's main class: Payara Micro with the application that lies in the same jar. */
public final class ServerMain {

  private static final String NETWORK = "configs.config.server-config.network-config.";

  private static final String ADDRESS =
      NETWORK + "network-listeners.network-listener.http-listener.address=";

  /**
   * One connection would carry many answers: that one reader has gone couldn't be told from the
   * connection, and breaking one answer off would break them all. Browsers speak it over TLS alone,
   * which is the proxy's, and proxies speak HTTP/1.1 to what is behind them.
   */
  private static final String NO_HTTP2 =
      NETWORK + "protocols.protocol.http-listener.http.http2-enabled=false";

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
    micro.setPreBootHandler(admin -> admin.run("set", ADDRESS + address.host(), NO_HTTP2));
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
