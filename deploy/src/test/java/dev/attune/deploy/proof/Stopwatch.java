package dev.attune.deploy.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;

/** How long all calls of some parts took together. Thread-safe. */
final class Stopwatch {

  private final AtomicLong nanos = new AtomicLong();

  double seconds() {
    return nanos.get() / 1e9;
  }

  /** The part, with its calls timed. */
  <T> T around(Class<T> type, T part) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              long began = System.nanoTime();
              try {
                return method.invoke(part, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              } finally {
                nanos.addAndGet(System.nanoTime() - began);
              }
            }));
  }
}
