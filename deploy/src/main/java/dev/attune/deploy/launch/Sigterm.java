package dev.attune.deploy.launch;

import java.lang.reflect.Proxy;

/**
 * Ends the process with status 0 when it is asked to stop; the JVM's own way ends with 143, which
 * service managers take for a failure. The class behind it is in every JDK since 1.3 but the
 * compiler warns of its name, hence the reflection.
 */
final class Sigterm {

  private Sigterm() {}

  static void endsWell() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object exit =
          Proxy.newProxyInstance(
              Sigterm.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> exit());
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), exit);
    } catch (ReflectiveOperationException e) {
      System.err.println("SIGTERM will end this process with status 143 instead of 0: " + e);
    }
  }

  private static Object exit() {
    // from a thread of its own: the signal's must not wait for the shutdown it begins
    new Thread(() -> System.exit(0), "sigterm").start();
    return 0;
  }
}
