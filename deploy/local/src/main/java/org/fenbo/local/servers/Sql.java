package org.fenbo.local.servers;

import java.sql.SQLException;

/** Runs the SQL statements of the set-up. These statements can't have parameters. */
final class Sql {
    private Sql() {}

    static void run(Login login, String... statements) {
        try (var connection = login.open();
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused the set-up: " + e.getMessage(), e);
        }
    }

    static boolean exists(Login login, String query) {
        try (var connection = login.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused the set-up: " + e.getMessage(), e);
        }
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
