package dev.attune.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassingDirectoryTest {

  @TempDir private Path base;

  @Test
  void nothing_is_left_of_a_directory_that_was_closed() throws IOException {
    try (PassingDirectory directory = PassingDirectory.in(base)) {
      Files.createDirectory(directory.path().resolve("lib"));
      Files.writeString(directory.path().resolve("lib").resolve("a.jar"), "a");
      assertThat(base).isNotEmptyDirectory();
    }

    assertThat(base).isEmptyDirectory();
  }

  @Test
  void one_that_nobody_uses_any_more_is_swept_by_the_next() throws IOException {
    Path dead = Files.createDirectory(base.resolve("attune-command-1"));
    Files.writeString(dead.resolve("a.jar"), "a");
    Files.createFile(base.resolve("attune-command-1.lock"));

    try (PassingDirectory next = PassingDirectory.in(base)) {
      assertThat(dead).doesNotExist();
      assertThat(base.resolve("attune-command-1.lock")).doesNotExist();
      assertThat(next.path()).isEmptyDirectory();
    }
  }

  @Test
  void one_that_another_process_uses_is_left_alone() throws IOException, InterruptedException {
    Path used = Files.createDirectory(base.resolve("attune-command-1"));
    Files.createFile(base.resolve("attune-command-1.lock"));
    Process other = holding(used);
    try {
      assertThat(other.getInputStream().read()).isEqualTo('h');
      PassingDirectory.in(base).close();
      assertThat(used).exists();
    } finally {
      other.destroyForcibly().waitFor();
    }

    PassingDirectory.in(base).close();
    assertThat(used).doesNotExist();
  }

  @Test
  void what_else_lies_there_is_not_touched() throws IOException {
    Path server = Files.createDirectory(base.resolve("server-8080"));

    PassingDirectory.in(base).close();

    assertThat(server).exists();
  }

  private static Process holding(Path directory) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            Holder.class.getName(),
            directory.toString());
    Path main = place(PassingDirectory.class);
    java.environment().put("CLASSPATH", main + ":" + place(Holder.class));
    return java.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static Path place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** Holds a directory until it is killed, as a server does. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] directory) throws IOException, InterruptedException {
      PassingDirectory.hold(Path.of(directory[0]));
      System.out.write('h');
      System.out.flush();
      Thread.currentThread().join();
    }
  }
}
