package org.fenbo.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fenbo.local.servers.PostgresServer;

/**
 * Counts the statements that each service executes. During the count PostgreSQL writes every statement to its log. The
 * extension pg_stat_statements is not used, because it must be loaded at the start and would add its cost to every
 * figure.
 */
final class Statements {
    private static final Pattern EXECUTED = Pattern.compile(
            "^by (intake|dispatch|supervision|registry) LOG: +duration: .* ms +(?:execute|statement)\\b.*");

    private Statements() {}

    /** The number of executed statements by service while the load runs. */
    static Map<String, Double> during(BenchPlatform platform, Runnable load) {
        Path log = platform.settings().logs().resolve("postgresql.log");
        run(
                platform,
                "alter system set log_line_prefix = 'by %u '",
                "alter system set log_min_duration_statement = 0",
                "select pg_reload_conf()");
        try {
            long from = Files.size(log);
            load.run();
            return counted(log, from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            run(
                    platform,
                    "alter system reset log_line_prefix",
                    "alter system reset log_min_duration_statement",
                    "select pg_reload_conf()");
        }
    }

    private static Map<String, Double> counted(Path log, long from) throws IOException {
        try (var bytes = Files.newInputStream(log)) {
            bytes.skipNBytes(from);
            return counted(new java.io.BufferedReader(
                            new java.io.InputStreamReader(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .lines());
        }
    }

    static Map<String, Double> counted(Stream<String> lines) {
        Map<String, Double> counts = new TreeMap<>();
        lines.map(EXECUTED::matcher)
                .filter(Matcher::matches)
                .forEach(line -> counts.merge(line.group(1), 1.0, Double::sum));
        return counts;
    }

    private static void run(BenchPlatform platform, String... statements) {
        try (Connection connection =
                        new PostgresServer(platform.settings()).asOwner("fenbo").open();
                Statement statement = connection.createStatement()) {
            for (String text : List.of(statements)) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL's log can't be set", e);
        }
    }
}
