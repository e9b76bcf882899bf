package org.fenbo.backbone.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL of this JVM's tests. Each test gets its own database in it. */
public final class TestPostgres {
    private final PGSimpleDataSource owner;

    private TestPostgres(PGSimpleDataSource owner) {
        this.owner = owner;
    }

    static TestPostgres from(Source source) {
        return switch (source) {
            case Source.Given(String url) -> given(url);
            case Source.Docker() -> inContainer();
            case Source.Embedded() -> embedded();
        };
    }

    /** An empty database with a login that owns the database and has no rights elsewhere. */
    public OwnDatabase database() {
        String name = TestServers.unique("test");
        JdbcTemplate jdbc = new JdbcTemplate(owner);
        jdbc.execute("create role " + name + " login password '" + name + "'");
        jdbc.execute("create database " + name + " owner " + name + " " + ServerPlan.LOCALE);
        return new OwnDatabase(owner.getServerNames()[0], owner.getPortNumbers()[0], name);
    }

    /** A database with an empty schema. A new service finds its database in this state. */
    public OwnDatabase database(String schema) {
        OwnDatabase database = database();
        new JdbcTemplate(database.dataSource()).execute("create schema " + schema);
        return database;
    }

    /** A data source with the rights of the server's owner, for tests that change the server itself. */
    public DataSource asOwner() {
        return owner;
    }

    /**
     * A data source for a test's database, with the rights of the server's owner. The rights and the limits of the
     * test's login do not apply.
     */
    public DataSource asOwner(OwnDatabase database) {
        PGSimpleDataSource inside = new PGSimpleDataSource();
        inside.setServerNames(owner.getServerNames());
        inside.setPortNumbers(owner.getPortNumbers());
        inside.setDatabaseName(database.name());
        inside.setUser(owner.getUser());
        inside.setPassword(owner.getPassword());
        return inside;
    }

    private static TestPostgres given(String url) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        TestServers.atEnd(() -> dropAll(owner));
        return new TestPostgres(owner);
    }

    /** Drops the databases and logins that this run created, because a given server continues to run. */
    private static void dropAll(DataSource owner) {
        JdbcTemplate jdbc = new JdbcTemplate(owner);
        String mine = TestServers.unique("test").replaceFirst("_\\d+$", "\\\\_%");
        for (String name :
                jdbc.queryForList("select datname from pg_database where datname like ?", String.class, mine)) {
            jdbc.execute("drop database " + name + " with (force)");
            jdbc.execute("drop role " + name);
        }
    }

    /** A container that Testcontainers stops when the JVM ends. */
    @SuppressWarnings("resource")
    static PostgreSQLContainer container() {
        List<String> command = new ArrayList<>(List.of("postgres"));
        ServerPlan.POSTGRES_OPTIONS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new PostgreSQLContainer(ServerPlan.POSTGRES_IMAGE).withCommand(command.toArray(String[]::new));
    }

    private static TestPostgres inContainer() {
        PostgreSQLContainer container = container();
        container.start();
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(container.getJdbcUrl());
        owner.setUser(container.getUsername());
        owner.setPassword(container.getPassword());
        return new TestPostgres(owner);
    }

    private static TestPostgres embedded() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        ServerPlan.POSTGRES_OPTIONS.forEach(builder::setServerConfig);
        try {
            EmbeddedPostgres server = builder.start();
            return new TestPostgres((PGSimpleDataSource) server.getPostgresDatabase());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL doesn't start", e);
        }
    }
}
