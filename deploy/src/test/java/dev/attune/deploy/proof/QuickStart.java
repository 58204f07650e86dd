package dev.attune.deploy.proof;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a {@link Child} starts. A thousand of them would spend most of their time on loading classes,
 * so these are loaded once and mapped into memory by those that follow (class data sharing), which
 * takes a class path of jars alone.
 *
 * @param options of the JVM
 * @param directory where all that lies
 */
record QuickStart(String classPath, List<String> options, Path directory) implements AutoCloseable {

  private static final Duration REHEARSAL = Duration.ofMinutes(15);
  private static final int TICKETS = 6;

  /** As any program starts. */
  static QuickStart none() {
    return new QuickStart(System.getProperty("java.class.path"), List.of(), Path.of("none"));
  }

  /** Lets a child do a little work, and keeps the classes that this took. */
  static QuickStart rehearsed(Sizes sizes) throws IOException {
    Path directory = Files.createTempDirectory("attune-quick");
    String classPath = jarsAlone(directory);
    Path classes = directory.resolve("classes.jsa");
    Ledgers ledgers = Ledgers.postgres();
    try (World world = new World(sizes.vendor, ledgers.url(), sizes.speed)) {
      world.fill(TICKETS);
      QuickStart dumping =
          new QuickStart(
              classPath,
              List.of("-XX:ArchiveClassesAtExit=" + classes, "-Xlog:cds=off"),
              directory);
      try (Child child = Child.start(world, -1, "", dumping)) {
        Patience.until("a rehearsal", REHEARSAL, () -> Balance.done(world, ledgers.ledger()));
        child.signal("TERM");
        child.died();
      }
    }
    return new QuickStart(
        classPath, List.of("-XX:SharedArchiveFile=" + classes, "-Xshare:on"), directory);
  }

  /** The class path, with each directory on it packed into a jar. */
  private static String jarsAlone(Path directory) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        jars.add(packed(path, directory.resolve(jars.size() + ".jar")).toString());
      } else if (entry.endsWith(".jar")) {
        jars.add(path.toString());
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream into = new JarOutputStream(out)) {
      for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
        into.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, into);
      }
    }
    return jar;
  }

  @Override
  public void close() {
    Scratch.remove(directory);
  }
}
