package dev.attune.deploy.proof;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The server as it ships, in a process of its own, on a world. */
record ServerNode(Process process, Path directory) implements AutoCloseable {

  static ServerNode start(Path home, World world, String databaseUrl) throws IOException {
    Path directory = Files.createTempDirectory("attune-proof");
    Path keys = directory.resolve("attune.properties");
    Files.writeString(keys, keys(world, databaseUrl));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("server.options"),
                "-Ddev.attune.ends-with-parent=true",
                "-Dattune.config=" + keys,
                "-jar",
                home.resolve("attune.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("server.log").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ATTUNE_"));
    return new ServerNode(builder.start(), directory);
  }

  private static String keys(World world, String databaseUrl) throws IOException {
    Map<String, String> of = world.settings();
    String account = "attune.account." + Child.ACCOUNT + ".";
    return String.join(
        "\n",
        List.of(
            "attune.http.port=" + freePort(),
            "attune.db.url=" + databaseUrl,
            "attune.db.user=postgres",
            "attune.pull.every=PT2S",
            "attune.reply.settle=PT1S",
            "attune.reply.settle.chat=PT1S",
            "attune.note.policy=all",
            "attune.note.minimum-confidence=0",
            "attune.note.per-agent-per-day=1000000",
            "attune.note.highlights-per-week=1000000",
            "attune.note.newest=PT100000H",
            account + "vendor=" + world.vendor(),
            account + "url=" + world.url(),
            account + "user=" + of.get("login"),
            account + "token=" + of.get("token"),
            account + "allow-http=true",
            account + "budget=1.0",
            account + "since=2000-01-01T00:00:00Z",
            ""));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  void signal(String name) {
    Signals.send(process, name);
  }

  String log() throws IOException {
    return Files.readString(directory.resolve("server.log"));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
