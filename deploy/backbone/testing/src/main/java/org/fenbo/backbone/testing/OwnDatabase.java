package org.fenbo.backbone.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that only one test or test class uses. Its sessions use a distant time zone on purpose.
 *
 * @param name the name of the database and of the login that owns it; the password of this login is the same
 */
public record OwnDatabase(String host, int port, String name) {
    private static final String DISTANT_ZONE = "set time zone '" + ServerPlan.TIME_ZONE + "'";

    /** The same database, with another address for its clients. */
    public OwnDatabase at(String otherHost, int otherPort) {
        return new OwnDatabase(otherHost, otherPort, name);
    }

    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** A data source that opens a new connection each time. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(name);
        source.setPassword(name);
        return new InDistantZone(source);
    }

    /** Settings for a service that uses this database. */
    public Map<String, String> settings() {
        return Map.of(
                "fenbo.postgres.url", url(),
                "fenbo.postgres.password", name,
                "spring.datasource.username", name,
                "spring.datasource.hikari.connection-init-sql", DISTANT_ZONE);
    }

    /** The driver sets the JVM's time zone in each new session, so only a statement can set another time zone. */
    private static final class InDistantZone extends DelegatingDataSource {
        InDistantZone(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute(DISTANT_ZONE);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }
}
