package dev.attune.deploy.console;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;

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

  private static final String[] TO_THE_CONNECTION = {
    "getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection"
  };

  private Wire() {}

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
   * Goes on only while somebody reads.
   *
   * @throws ReaderGone when nobody does
   */
  static void requireReader(ServletRequest request) {
    if (Boolean.FALSE.equals(called(request, "isOpen"))) {
      throw new ReaderGone();
    }
  }

  /** Breaks the request's connection off. */
  static void breakOff(ServletRequest request) {
    called(request, "terminateSilently");
  }

  /** What the connection answers; itself where it answers nothing or can't be reached. */
  private static Object called(ServletRequest request, String what) {
    Object of = request;
    try {
      of = request.getAttribute(MADE);
      for (String step : TO_THE_CONNECTION) {
        of = of.getClass().getMethod(step).invoke(of);
      }
      Object answer =
          Class.forName("org.glassfish.grizzly.Closeable", true, of.getClass().getClassLoader())
              .getMethod(what)
              .invoke(of);
      return answer == null ? of : answer;
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(
          ERROR,
          "the connection of a long answer can''t be reached ({0}): a part of it may pass for the"
              + " whole, or be read for nobody",
          e.getClass().getSimpleName());
      return of;
    }
  }
}
