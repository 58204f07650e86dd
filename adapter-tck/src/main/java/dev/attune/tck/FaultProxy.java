package dev.attune.tck;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Stands between an adapter and a helpdesk, passes calls on and spoils those it was told to. One
 * connection a call. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

  private record Planned(Predicate<String> call, Fault fault) {}

  private final URI upstream;
  private final ServerSocket server;
  private final Future<?> accepting;
  private final Socket kept = new Socket();
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
  private final Deque<Planned> planned = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final List<Socket> silent = new ArrayList<>();

  public FaultProxy(URI upstream) throws IOException {
    this.upstream = upstream;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    accepting = threads.submit(this::accept);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Spoils the next call whatever it is. */
  public void next(Fault fault) {
    next(call -> true, fault);
  }

  /** Spoils the next call of a method. */
  public void next(String method, Fault fault) {
    next(call -> call.startsWith(method + " "), fault);
  }

  /** Spoils the next call that may change something. */
  public void nextChange(Fault fault) {
    next(call -> !call.startsWith("GET "), fault);
  }

  /** Spoils the next call that fits, as method and path. */
  public synchronized void next(Predicate<String> call, Fault fault) {
    planned.add(new Planned(call, fault));
  }

  /** Every call so far as method and path, faulty ones included. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  private synchronized Optional<Fault> heard(RawHttp.Message call) {
    String what = call.startLine().replace(" HTTP/1.1", "");
    calls.add(what);
    Optional<Planned> one = planned.stream().filter(plan -> plan.call().test(what)).findFirst();
    one.ifPresent(planned::remove);
    return one.map(Planned::fault);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try {
      RawHttp.Message call = RawHttp.read(client.getInputStream());
      Optional<Fault> fault = heard(call);
      if (fault.isEmpty()) {
        RawHttp.write(client.getOutputStream(), passedOn(call));
        client.close();
      } else {
        spoil(client, call, fault.get());
      }
    } catch (IOException e) {
      reset(client);
    }
  }

  private void spoil(Socket client, RawHttp.Message call, Fault fault) throws IOException {
    if (fault instanceof Fault.Answer answer) {
      RawHttp.write(client.getOutputStream(), RawHttp.answer(answer));
      client.close();
    } else if (fault instanceof Fault.Edited edited) {
      RawHttp.write(client.getOutputStream(), passedOn(call).edited(edited.body()));
      client.close();
    } else if (fault instanceof Fault.Header header) {
      RawHttp.write(client.getOutputStream(), passedOn(call).with(header));
      client.close();
    } else if (fault instanceof Fault.CutOff) {
      RawHttp.writeHalf(client.getOutputStream(), passedOn(call));
      client.close();
    } else if (fault instanceof Fault.ResetAfter) {
      passedOn(call);
      reset(client);
    } else if (fault instanceof Fault.ResetBefore) {
      reset(client);
    } else {
      synchronized (this) {
        silent.add(client);
      }
    }
  }

  private RawHttp.Message passedOn(RawHttp.Message call) throws IOException {
    try (Socket helpdesk = new Socket(upstream.getHost(), upstream.getPort())) {
      RawHttp.write(helpdesk.getOutputStream(), call);
      InputStream answer = helpdesk.getInputStream();
      return RawHttp.read(answer);
    }
  }

  private static void reset(Socket client) {
    try (client) {
      client.setSoLinger(true, 0);
    } catch (IOException e) {
      // it is closed already, which is what was wanted
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    return thread;
  }

  /** From now on nobody answers here: the port is kept, so that no other process takes it. */
  public void leave() throws Exception {
    server.close();
    accepting.get();
    kept.setReuseAddress(true);
    kept.bind(server.getLocalSocketAddress());
  }

  @Override
  public void close() throws IOException {
    server.close();
    kept.close();
    synchronized (this) {
      for (Socket client : silent) {
        client.close();
      }
    }
    threads.shutdownNow();
  }
}
