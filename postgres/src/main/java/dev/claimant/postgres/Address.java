package dev.claimant.postgres;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGProperty;

/**
 * The address of a database, {@code postgresql://[user[:password]@][host[:port]][/database][?…]},
 * as PostgreSQL's own programs have it.
 *
 * @param hosts one with its port or, separated by commas, several to try in turn
 * @param parameters for the driver, by its names. If there is no password among them, the driver
 *     looks for it in the user's file of passwords
 */
record Address(String hosts, String database, Map<String, String> parameters) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "postgres(?:ql)?://(?:([^:/?#]*)(?::([^/?#]*))?@)?" // user, password
              + "([^/?#@]*)(?:/([^/?#@]*))?(?:[?]([^#@]*))?"); // hosts, database, parameters

  /** The host can be an IPv6 address in brackets. */
  private static final Pattern HOST =
      Pattern.compile("(\\[[\\p{XDigit}:.%]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");

  private static final int LAST_PORT = 65_535;

  private static final Set<String> PARAMETERS =
      Arrays.stream(PGProperty.values())
          .map(PGProperty::getName)
          .collect(Collectors.toUnmodifiableSet());

  /** Without these a server would not hear who it is, and one that is cut off be waited for. */
  private static final Map<String, String> DEFAULTS =
      Map.of("ApplicationName", "claimant", "tcpKeepAlive", "true", "socketTimeout", "300");

  Address {
    parameters = Map.copyOf(parameters);
  }

  /** Whether a target is to be the address of a database. */
  static boolean isOne(String target) {
    return target.startsWith("postgresql://") || target.startsWith("postgres://");
  }

  /**
   * Reads an address.
   *
   * @param variables of the environment, by name: of those that PostgreSQL's own programs heed,
   *     some are taken for what the address leaves out
   * @throws IOException if it is none. The message has no part of it, any of which may be the
   *     password
   */
  static Address of(String target, Map<String, String> variables) throws IOException {
    Matcher parts = ADDRESS.matcher(target);
    if (!parts.matches()) {
      throw malformed();
    }
    Map<String, String> parameters = new TreeMap<>(DEFAULTS);
    parameters.put("user", System.getProperty("user.name"));
    put(parameters, "user", variable(variables, "PGUSER"));
    put(parameters, "password", variable(variables, "PGPASSWORD"));
    put(parameters, "sslmode", variable(variables, "PGSSLMODE"));
    try {
      parameters.putAll(parameters(part(parts, 5)));
      put(parameters, "user", part(parts, 1).map(Address::decoded));
      put(parameters, "password", part(parts, 2).map(Address::decoded));
      return new Address(
          hosts(part(parts, 3), variables),
          part(parts, 4)
              .map(Address::decoded)
              .or(() -> variable(variables, "PGDATABASE"))
              .orElse(parameters.get("user")),
          parameters);
    } catch (IllegalArgumentException e) {
      // A "%" that begins no escape.
      throw malformed();
    }
  }

  private static IOException malformed() {
    return new IOException(
        "its address is malformed: write it as postgresql://user@host:5432/database, with special"
            + " characters escaped as in every URL, %40 for @");
  }

  private static void put(Map<String, String> parameters, String name, Optional<String> value) {
    value.ifPresent(text -> parameters.put(name, text));
  }

  private static Optional<String> part(Matcher parts, int group) {
    return Optional.ofNullable(parts.group(group)).filter(part -> !part.isEmpty());
  }

  private static Optional<String> variable(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Map<String, String> parameters(Optional<String> query) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query.map(pairs -> pairs.split("&")).orElse(new String[0])) {
      String[] sides = pair.split("=", 2);
      if (sides.length < 2) {
        throw malformed();
      }
      String name = decoded(sides[0]);
      if (!PARAMETERS.contains(name)) {
        // The driver would pass over it, even if it was to make the connection safe.
        throw new IOException(
            "the driver has no parameter "
                + name
                + "; it has currentSchema, sslmode, connectTimeout and others");
      }
      parameters.put(name, decoded(sides[1]));
    }
    return parameters;
  }

  private static String hosts(Optional<String> named, Map<String, String> variables)
      throws IOException {
    String all =
        named
            // A folder is where PostgreSQL's own programs find the server of this machine.
            .or(() -> variable(variables, "PGHOST").filter(host -> !host.startsWith("/")))
            .orElse("localhost");
    StringBuilder hosts = new StringBuilder();
    for (String one : all.split(",", -1)) {
      Matcher host = HOST.matcher(one);
      if (!host.matches()) {
        throw malformed();
      }
      String port = part(host, 2).or(() -> variable(variables, "PGPORT")).orElse("5432");
      if (Integer.parseInt(port) > LAST_PORT) {
        throw malformed();
      }
      hosts.append(hosts.isEmpty() ? "" : ",").append(host.group(1)).append(':').append(port);
    }
    return hosts.toString();
  }

  /** The schema for the tables, if the address names it. */
  Optional<String> schema() {
    return Optional.ofNullable(parameters.get("currentSchema"));
  }

  /** The address as it may be shown to anyone. */
  @Override
  public String toString() {
    return "postgresql://"
        + hosts
        + "/"
        + database
        + schema().map(s -> "?currentSchema=" + s).orElse("");
  }

  /** A name for a file of this database and schema. */
  String fileName() {
    return "postgresql."
        + hosts.replace(':', '.')
        + "."
        + database.replace('/', '%')
        + schema().map(name -> "." + name.replace('/', '%')).orElse("");
  }

  /** A new connection, on which each transaction is to be committed. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(parameters);
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://"
                + hosts
                + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8),
            properties);
    try {
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
