package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.WARNING;

import dev.attune.engine.EmbeddedScorer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks what ONNX Runtime loads, 28 MB, into this server's own directory, the same at each start.
 * By itself it unpacks into a new temporary one each time, which a killed server leaves behind.
 */
final class NativeLibraries {

  /** Where ONNX Runtime looks first. */
  static final String LOOKED_FOR_IN = "onnxruntime.native.path";

  /** Set by the launcher; where it isn't, such as in commands, all stays as it comes. */
  static final String DIRECTORY = "dev.attune.native-libraries";

  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");
  private static final System.Logger LOG = System.getLogger(NativeLibraries.class.getName());

  private NativeLibraries() {}

  /** Before the first scorer is made. */
  static void unpack() {
    String directory = System.getProperty(DIRECTORY);
    if (directory == null || System.getProperty(LOOKED_FOR_IN) != null) {
      return;
    }
    try {
      if (unpack(Path.of(directory))) {
        System.setProperty(LOOKED_FOR_IN, directory);
      }
    } catch (IOException e) {
      LOG.log(
          WARNING,
          "the scorer''s libraries can''t be kept in {0} ({1}); they are unpacked into the"
              + " temporary directory, and stay there if the server is killed",
          directory,
          e.getClass().getSimpleName());
    }
  }

  /**
   * Unpacks them; another process that has the same ones open keeps those.
   *
   * @return false where there are none for this machine
   */
  static boolean unpack(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (String name : NAMES) {
      String file = System.mapLibraryName(name);
      String packed = "ai/onnxruntime/native/" + machine() + "/" + file;
      try (InputStream library =
          EmbeddedScorer.class.getClassLoader().getResourceAsStream(packed)) {
        if (library == null) {
          return false;
        }
        Path part = directory.resolve(file + ".part");
        Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
            part,
            directory.resolve(file),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return true;
  }

  /** As ONNX Runtime names systems and processors. */
  private static String machine() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
        + "-"
        + (processor.matches("amd64|x86_64|x64") ? "x64" : processor);
  }
}
