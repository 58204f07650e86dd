package dev.attune.zendesk.wire;

import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where the refresh token of an account is kept between uses ({@code
 * attune.account.NAME.oauth-file}): one line, replaced whole, readable by its owner alone. For one
 * process: two with the same file would use up each other's token.
 */
public final class RefreshFile {

  private final Path path;
  private final String account;

  public RefreshFile(Path path, String account) {
    this.path = path;
    this.account = account;
  }

  String read() {
    try {
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw unusable("read");
    }
  }

  void keep(String token) {
    Path next = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.deleteIfExists(next);
      create(next);
      Files.writeString(next, token + "\n");
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable("written");
    }
  }

  private static void create(Path file) throws IOException {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    if (views.contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private Unauthorized unusable(String deed) {
    return new Unauthorized(
        "The refresh token of account "
            + account
            + " can't be "
            + deed
            + ". Nothing more is asked of Zendesk until it can; check that attune.account."
            + account
            + ".oauth-file names a file that this server may read and replace.");
  }
}
