package dev.attune.sandbox.rt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files, database and users of one Request Tracker. */
final class RtSetup {

  static final String TOKENS = "tokens";
  private static final String ROOT_PASSWORD = "root-password";
  private static final Pattern TOKEN =
      Pattern.compile("(?m)^(?:The token of )?([\\w.@-]+)(?: is:)? ([0-9]+-[0-9]+-[0-9a-f]+)$");

  private final RtOptions options;
  private final Path home;

  RtSetup(RtOptions options) {
    this.options = options;
    this.home = options.home().toAbsolutePath().normalize();
  }

  RtOptions options() {
    return options;
  }

  RtTraces traces() {
    return new RtTraces(home);
  }

  Path mails() {
    return home.resolve("mail");
  }

  /** A command that works on this Request Tracker and no other. */
  ProcessBuilder command(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().putAll(environment());
    return builder;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(options.environment());
    environment.put("ATTUNE_RT_HOME", home.toString());
    environment.put("ATTUNE_RT_PORT", Integer.toString(options.port()));
    environment.put("RT_SITE_CONFIG", home.resolve("site.pm").toString());
    environment.put("RT_SITE_CONFIG_DIR", home.resolve("conf.d").toString());
    environment.put("HOME", home.toString());
    return environment;
  }

  /** Every known user's token; makes the whole thing where it isn't there yet. */
  Map<String, String> tokens() throws IOException {
    for (String directory : List.of("mail", "mason", "session", "conf.d")) {
      Files.createDirectories(home.resolve(directory));
    }
    for (String file : List.of("site.pm", "keep-mail", "people.pl", "tokens.pl")) {
      RtFiles.into(home, file);
    }
    Path kept = home.resolve(TOKENS);
    if (!Files.exists(kept)) {
      make(kept);
    }
    return read(Files.readString(kept));
  }

  private void make(Path kept) throws IOException {
    Path password = secret(home.resolve("root-password.txt"), ROOT_PASSWORD);
    Files.deleteIfExists(home.resolve("rtdb"));
    setup("init", "--skip-create", "--root-password-file=" + password);
    StringBuilder said = new StringBuilder(insert(home.resolve("people.pl")));
    for (int i = 0; i < options.data().size(); i++) {
      Path data = home.resolve("further-" + i + ".pl");
      Files.writeString(data, options.data().get(i));
      said.append(insert(data));
    }
    said.append(tokensOf("root", "alice", "bert"));
    Path part = secret(home.resolve(TOKENS + ".part"), said.toString());
    Files.move(part, kept);
  }

  /** Makes a token for somebody. */
  String newToken(String user) throws IOException {
    String token = read(tokensOf(user)).get(user);
    if (token == null) {
      throw new RtFailure("Request Tracker made no token for a user.");
    }
    return token;
  }

  private String tokensOf(String... users) throws IOException {
    List<String> command = new ArrayList<>(List.of("perl", home.resolve("tokens.pl").toString()));
    command.addAll(List.of(users));
    return step("tokens", command);
  }

  private String insert(Path data) throws IOException {
    return setup("insert", "--datafile", data.toString());
  }

  private String setup(String action, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(RtInstallation.SETUP.toString(), "--action", action));
    command.addAll(List.of(arguments));
    return step(action, command);
  }

  private String step(String name, List<String> command) throws IOException {
    return new Step(command, home.resolve(name + ".log"), environment()).run();
  }

  private static Path secret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }

  private static Map<String, String> read(String said) {
    Map<String, String> tokens = new TreeMap<>();
    Matcher token = TOKEN.matcher(said);
    while (token.find()) {
      tokens.put(token.group(1), token.group(2));
    }
    return tokens;
  }
}
