package dev.attune.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What earlier versions left behind: a server that a command started unpacked itself, 285 MB, under
 * the port that it happened to get, and left that to nobody ({@link PassingDirectory}). Told from a
 * configured server's by the port, which is one of those that systems hand out; by the time, since
 * each start freshens the directory; and by nobody answering there. Deleting one too many costs its
 * server the unpacking at the next start.
 */
final class FormerDirectories {

  private static final Pattern NAME = Pattern.compile("server-([0-9]{5})");
  private static final int FIRST_HANDED_OUT = 32_768;
  private static final int LAST = 65_535;
  private static final Duration UNUSED = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private FormerDirectories() {}

  /** Deletes them; what can't be deleted stays for the next time. */
  static void sweep(Path base, Instant now) {
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(base, "server-*")) {
      for (Path directory : directories) {
        if (isLeft(directory, now.minus(UNUSED))) {
          PassingDirectory.delete(directory);
        }
      }
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      // whoever owns it may delete it
    }
  }

  private static boolean isLeft(Path directory, Instant before) throws IOException {
    Matcher name = NAME.matcher(directory.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    int port = Integer.parseInt(name.group(1));
    return port >= FIRST_HANDED_OUT
        && port <= LAST
        && Files.getLastModifiedTime(directory).toInstant().isBefore(before)
        && !answers(port);
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      InetAddress here = InetAddress.getLoopbackAddress();
      socket.connect(new InetSocketAddress(here, port), Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
