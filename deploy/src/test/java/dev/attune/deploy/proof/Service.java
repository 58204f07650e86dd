package dev.attune.deploy.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that is started again whenever it ends, as a service manager would. */
final class Service implements AutoCloseable {

  private final Path home;
  private final World world;
  private final String databaseUrl;
  private final List<ServerNode> lives = new ArrayList<>();

  Service(Path home, World world, String databaseUrl) {
    this.home = home;
    this.world = world;
    this.databaseUrl = databaseUrl;
  }

  /** The one that runs. */
  ServerNode node() {
    if (lives.isEmpty() || !last().process().isAlive()) {
      try {
        lives.add(
            lives.isEmpty() ? ServerNode.start(home, world, databaseUrl) : last().again(home));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return last();
  }

  int starts() {
    return lives.size();
  }

  /** The first line of its log that has this in it. */
  Optional<String> said(String part) throws IOException {
    return lives.isEmpty() ? Optional.empty() : last().said(part);
  }

  private ServerNode last() {
    return lives.get(lives.size() - 1);
  }

  @Override
  public void close() {
    lives.forEach(ServerNode::close);
  }
}
