package dev.claimant.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL server of its own, on a free port of this machine: the installed one, else the one
 * that is packed for tests. As root may not run it, it then runs as nobody.
 */
final class PostgresServer implements AutoCloseable {
  /** With all that must be escaped in an address. */
  static final String PASSWORD = "p@ss:w/ör?d%&#";

  private static final String PACKED = "/postgres-linux-x86_64.txz";

  private final Path folder;
  private final Path programs;
  private final int port = freePort();
  private int databases;

  PostgresServer(Path folder, Path programs) throws IOException {
    this.folder = folder;
    this.programs = programs;
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    run(
        "initdb",
        "--pgdata=" + data(),
        "--username=postgres",
        "--auth=scram-sha-256",
        "--pwfile=" + password,
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    start();
  }

  /** A new server; none if there is no PostgreSQL for this machine. */
  static Optional<PostgresServer> make() throws IOException {
    Path folder = Files.createTempDirectory("claimant-postgres");
    if (isRoot()) {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }
    Optional<Path> programs = installed().or(() -> unpacked(folder));
    return programs.isPresent()
        ? Optional.of(new PostgresServer(folder, programs.get()))
        : Optional.empty();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Where Debian has its versions, or where the shell looks. */
  private static Optional<Path> installed() throws IOException {
    List<Path> folders = new ArrayList<>();
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.map(version -> version.resolve("bin")).forEach(folders::add);
      }
    }
    for (String entry : System.getenv("PATH").split(File.pathSeparator)) {
      folders.add(Path.of(entry));
    }
    return folders.stream().filter(bin -> Files.isExecutable(bin.resolve("initdb"))).findFirst();
  }

  private static Optional<Path> unpacked(Path folder) {
    try (InputStream packed = PostgresServer.class.getResourceAsStream(PACKED)) {
      String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
      if (packed == null || !system.equals("Linux amd64")) {
        return Optional.empty();
      }
      Path to = Files.createDirectory(folder.resolve("postgres"));
      Process tar =
          new ProcessBuilder("tar", "-x", "-C", to.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (OutputStream in = tar.getOutputStream()) {
        new XZInputStream(packed).transferTo(in);
      }
      if (tar.onExit().join().exitValue() != 0) {
        throw new IllegalStateException("tar failed");
      }
      return Optional.of(to.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  void start() throws IOException {
    run(
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + data(),
        "--log=" + folder.resolve("server.log"),
        "--options=-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
  }

  /** Ends it in the middle of whatever it does, as a crash would. */
  void kill() throws IOException {
    run("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + data());
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path out = folder.resolve(program + ".out");
    // Not a pipe, which the server would hold open.
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(out));
    }
  }

  int port() {
    return port;
  }

  /** The environment in which the password is known. */
  Map<String, String> variables() {
    return Map.of("PGPASSWORD", PASSWORD);
  }

  /** The name of a new database. */
  String database() throws SQLException {
    String name = "news" + ++databases;
    execute("postgres", "create database " + name);
    return name;
  }

  /** The address of a database, without the password. */
  String address(String database) {
    return "postgresql://postgres@127.0.0.1:" + port + "/" + database;
  }

  /** The same with the password. */
  String addressWithPassword(String database) {
    String escaped = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    return address(database).replace("@", ":" + escaped + "@");
  }

  /** A connection on which each statement is a transaction. */
  Connection connect(String database) throws SQLException {
    try {
      Connection connection = Address.of(address(database), variables()).connect();
      connection.setAutoCommit(true);
      return connection;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
