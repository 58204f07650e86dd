package dev.attune.deploy.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * How commands on this machine prove themselves to the server: by a file that its owner alone can
 * read. Whoever can read it could read the ledger beside it too, so it gives nothing away.
 */
public final class LocalToken {

  private static final int SHORTEST = 40;

  private final byte[] secret;

  private LocalToken(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The token in a file, which is made where it is missing.
   *
   * @throws IOException when it can't be made or read, or others than its owner may read it
   */
  public static LocalToken at(Path file, Secrets secrets) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    try {
      Files.createFile(file, ownersAlone());
      Files.writeString(file, secrets.fresh());
    } catch (FileAlreadyExistsException e) {
      requireOwnersAlone(file);
    }
    return new LocalToken(
        read(file).orElseThrow(() -> new IOException(file + " holds no token; delete it")));
  }

  /** What a file holds, for a command; empty where there is none to read. */
  public static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> text.length() >= SHORTEST);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean is(String told) {
    return MessageDigest.isEqual(secret, told.getBytes(StandardCharsets.UTF_8));
  }

  private static FileAttribute<?>[] ownersAlone() {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void requireOwnersAlone(Path file) throws IOException {
    if (posix()) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
      if (!PosixFilePermissions.fromString("rw-------").containsAll(rights)) {
        throw new IOException(file + " can be read by others; delete it, a new one is made");
      }
    }
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
