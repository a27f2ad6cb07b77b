package dev.claimant.cli;

import java.util.Map;

/**
 * What the two output streams lead to. Java 17 cannot tell, so the launcher does.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param color whether the user lets programs colour their output
 */
record Terminal(boolean out, boolean err, boolean color) {
  static Terminal of(Map<String, String> environment) {
    return new Terminal(
        Boolean.getBoolean("claimant.out.terminal"),
        Boolean.getBoolean("claimant.err.terminal"),
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb"));
  }
}
