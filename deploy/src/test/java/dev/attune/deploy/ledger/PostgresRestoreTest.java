package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * By {@code pg_dump} and {@code pg_restore} where this machine has ones that fit the server;
 * otherwise PostgreSQL copies the database itself, and the test says so.
 */
class PostgresRestoreTest extends RestoreContract {

  @TempDir private Path directory = Path.of("");

  @Override
  DataSource empty() {
    return Databases.postgres();
  }

  @Override
  DataSource backedUpAndRestored(DataSource database) throws Exception {
    PGSimpleDataSource from = (PGSimpleDataSource) database;
    try (Connection connection = database.getConnection()) {
      if (major("pg_dump") >= connection.getMetaData().getDatabaseMajorVersion()) {
        return dumped(from, (PGSimpleDataSource) Databases.postgres());
      }
    }
    System.err.println(
        "NOT BY pg_dump: none here fits the server, so PostgreSQL copies by itself;"
            + " -Dpostgres.binaries.version=… brings a server that fits");
    return copied(from);
  }

  private DataSource dumped(PGSimpleDataSource from, PGSimpleDataSource into) throws IOException {
    String dump = directory.resolve("attune.dump").toString();
    run("pg_dump", "-Fc", "-f", dump, "-d", address(from));
    run("pg_restore", "--clean", "--if-exists", "-d", address(into), dump);
    return into;
  }

  private static DataSource copied(PGSimpleDataSource from) throws SQLException {
    String name = from.getDatabaseName() + "r";
    try (Connection connection = Databases.postgres().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + from.getDatabaseName());
    }
    PGSimpleDataSource copy = new PGSimpleDataSource();
    copy.setUrl(from.getUrl());
    copy.setUser(from.getUser());
    copy.setDatabaseName(name);
    return copy;
  }

  private static String address(PGSimpleDataSource database) {
    return "postgresql://postgres@127.0.0.1:"
        + database.getPortNumbers()[0]
        + "/"
        + database.getDatabaseName();
  }

  /** Of a program; 0 where there is none. */
  private static int major(String program) {
    try {
      String told = run(program, "--version");
      return Integer.parseInt(told.replaceFirst("\\D*(\\d+)[\\s\\S]*", "$1"));
    } catch (IOException e) {
      return 0;
    }
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(List.of(command).get(0) + ": " + told);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return told;
  }
}
