package dev.claimant.postgres;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says what an error of the database means, by the SQLSTATE that PostgreSQL gives it. */
final class SqlProblems {
  /** How far an error reaches. */
  enum Reach {
    /** It may be gone after a while: a server that is down or full, a deadlock. */
    PASSING,
    /** What was to be written is refused; anything else may be taken. */
    ROWS,
    /** Nothing can be written: a table is missing, or the right to write it. */
    ALL
  }

  private SqlProblems() {}

  static Reach reach(SQLException e) {
    String state = state(e);
    if (state.length() < 5) {
      return Reach.ALL;
    }
    return switch (state.substring(0, 2)) {
      // Connection; resources; transaction rolled back; lock not available; operator intervention.
      case "08", "53", "40", "55", "57" -> Reach.PASSING;
      // Data; integrity; program limits; an error that a user's trigger raises.
      case "22", "23", "54", "P0" -> Reach.ROWS;
      default -> Reach.ALL;
    };
  }

  /** What went wrong, on one line, and what to do about it where that is known. */
  static String describe(SQLException e) {
    if (e.getCause() instanceof UnknownHostException) {
      return "there is no host of that name";
    }
    String message =
        serverMessage(e)
            .orElse(Objects.requireNonNullElse(e.getMessage(), e.toString()))
            .replaceAll("\\s*\\R\\s*", " ")
            .replaceFirst("[.]$", "");
    if (e.getCause() instanceof SocketTimeoutException) {
      return message + ": it does not answer";
    }
    return message + remedy(state(e), message);
  }

  private static Optional<String> serverMessage(SQLException e) {
    return e instanceof PSQLException of
        ? Optional.ofNullable(of.getServerErrorMessage()).map(ServerErrorMessage::getMessage)
        : Optional.empty();
  }

  private static String remedy(String state, String message) {
    return switch (state) {
      // A wrong password; none.
      case "28P01", "08004" ->
          message.contains("password") ? ": set PGPASSWORD, or put it into ~/.pgpass" : "";
      case "3D000" -> ": make it with createdb";
      default -> "";
    };
  }

  private static String state(SQLException e) {
    return Objects.requireNonNullElse(e.getSQLState(), "");
  }
}
