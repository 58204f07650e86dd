package dev.attune.deploy.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.attune.deploy.account.Account;
import dev.attune.deploy.webhooks.Hints;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.WebhookCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Where the helpdesk's webhooks arrive. */
public final class Post implements AutoCloseable {

  private static final int TAKEN = 204;
  private static final int TURNED_AWAY = 401;

  private final HttpServer server;
  private final Hints hints;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();
  private final Account account;

  public Post(Hints hints, Account account) {
    this.hints = hints;
    this.account = account;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  public long taken() {
    return taken.get();
  }

  /** The longest that a call was at work before it was answered, in milliseconds. */
  public long slowestMillis() {
    return slowest.get() / 1_000_000;
  }

  private void take(HttpExchange exchange) throws IOException {
    int status = TURNED_AWAY;
    long began = System.nanoTime();
    try {
      Map<String, List<String>> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      hints.take(account, new WebhookCall(headers, exchange.getRequestBody().readAllBytes()));
      taken.incrementAndGet();
      status = TAKEN;
    } catch (HelpdeskException.Unauthorized e) {
      status = TURNED_AWAY;
    } finally {
      slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
