package dev.attune.deploy.launch;

import java.lang.reflect.Proxy;
import java.util.function.IntSupplier;

/**
 * Ends the process with a status of our own when it is asked to stop; the JVM's own way ends with
 * 143 or 130, which service managers take for a failure. The class behind it is in every JDK, but
 * the compiler warns of its name, hence the reflection.
 */
public final class Signals {

  private Signals() {}

  /**
   * From now on SIGTERM and Ctrl-C run the shutdown hooks and end the process.
   *
   * @param status asked for when the signal comes
   */
  public static void endWith(IntSupplier status) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object exit =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> exit(status));
      for (String name : new String[] {"TERM", "INT"}) {
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), exit);
      }
    } catch (ReflectiveOperationException e) {
      System.err.println("attune: a signal will end this process with the JVM's status: " + e);
    }
  }

  private static Object exit(IntSupplier status) {
    // from a thread of its own: the signal's must not wait for the shutdown it begins
    new Thread(() -> System.exit(status.getAsInt()), "signal").start();
    return 0;
  }
}
