package dev.attune.deploy.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that is started again in its place whenever it ends, as a service manager would. */
final class Service implements AutoCloseable {

  private final Path home;
  private final World world;
  private final String databaseUrl;
  private @Nullable ServerNode last;
  private int starts;

  Service(Path home, World world, String databaseUrl) {
    this.home = home;
    this.world = world;
    this.databaseUrl = databaseUrl;
  }

  /** The one that runs. */
  ServerNode node() {
    ServerNode before = last;
    if (before != null && before.process().isAlive()) {
      return before;
    }
    try {
      ServerNode next =
          before == null ? ServerNode.start(home, world, databaseUrl) : before.again(home);
      last = next;
      starts++;
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int starts() {
    return starts;
  }

  /** The first line of its log, of all its lives, that has this in it. */
  Optional<String> said(String part) throws IOException {
    ServerNode node = last;
    return node == null ? Optional.empty() : node.said(part);
  }

  @Override
  public void close() {
    ServerNode node = last;
    if (node != null) {
      node.close();
    }
  }
}
