package dev.attune.deploy.console;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a long answer goes through: whether somebody still reads, and how to break it
 * off. A server that only stops writing ends an answer as if it were whole; a client that has lost
 * its connection knows that it isn't. And what is written for a client that is gone is dropped
 * without a word, page after page.
 *
 * <p>Jakarta Servlet has no call for either, so that Payara's own request is asked for its
 * connection, by name, since nothing of Payara is there when Attune is compiled.
 */
final class Wire {

  private static final System.Logger LOG = System.getLogger(Wire.class.getName());

  /** The request's attribute that holds the request as the server has made it. */
  private static final String MADE = "dev.attune.request";

  private static final String[] TO_ITS_CONTEXT = {
    "getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext"
  };

  private final @Nullable Object connection;

  private Wire(@Nullable Object connection) {
    this.connection = connection;
  }

  /** Nobody reads any more. */
  static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Remembers a request, for what only knows a stand-in for it later. */
  static void remember(ServletRequest request) {
    ServletRequest made = request;
    while (made instanceof ServletRequestWrapper wrapper) {
      made = wrapper.getRequest();
    }
    request.setAttribute(MADE, made);
  }

  /**
   * The connection of a request that is being answered. To be asked for at once: when a reader has
   * gone, the server gives the request's own objects to the next one.
   */
  static Wire of(ServletRequest request) {
    Object of = request;
    try {
      of = request.getAttribute(MADE);
      for (String step : TO_ITS_CONTEXT) {
        of = of.getClass().getMethod(step).invoke(of);
      }
      return new Wire(ofItsOwn(of));
    } catch (ReflectiveOperationException | RuntimeException e) {
      unreachable(e);
      return new Wire(null);
    }
  }

  /** With HTTP/2 one connection carries many answers: then this answer's own stream in it. */
  private static Object ofItsOwn(Object context) throws ReflectiveOperationException {
    ClassLoader grizzly = context.getClass().getClassLoader();
    Class<?> http = Class.forName("org.glassfish.grizzly.http.HttpContext", true, grizzly);
    Class<?> chain =
        Class.forName("org.glassfish.grizzly.filterchain.FilterChainContext", true, grizzly);
    Object own = http.getMethod("get", chain).invoke(null, context);
    return http.getMethod("getCloseable").invoke(own);
  }

  /**
   * Goes on only while somebody reads.
   *
   * @throws ReaderGone when nobody does
   */
  void requireReader() {
    if (readerGone()) {
      throw new ReaderGone();
    }
  }

  /** Nobody reads any more, as far as the connection knows. */
  boolean readerGone() {
    return Boolean.FALSE.equals(called("isOpen"));
  }

  /** Breaks the connection off. */
  void breakOff() {
    Object unused = called("terminateSilently");
  }

  /** What the connection answers; null where it answers nothing or can't be reached. */
  private @Nullable Object called(String what) {
    Object of = connection;
    if (of == null) {
      return null;
    }
    try {
      return Class.forName("org.glassfish.grizzly.Closeable", true, of.getClass().getClassLoader())
          .getMethod(what)
          .invoke(of);
    } catch (ReflectiveOperationException | RuntimeException e) {
      unreachable(e);
      return null;
    }
  }

  private static void unreachable(Exception e) {
    LOG.log(
        ERROR,
        "the connection of a long answer can''t be reached ({0}): a part of it may pass for the"
            + " whole, or be read for nobody",
        e.getClass().getSimpleName());
  }
}
