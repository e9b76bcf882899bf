package org.fenbo.backbone.events;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL, one per JVM, a schema per test class; its sessions live in a far time zone on purpose. */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private final DataSource dataSource;

    public TestDatabase() {
        String schema = "test" + SCHEMAS.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create schema " + schema);
        org.postgresql.ds.PGSimpleDataSource source =
                (org.postgresql.ds.PGSimpleDataSource) SERVER.getPostgresDatabase();
        source.setCurrentSchema(schema);
        source.setOptions("-c TimeZone=America/Los_Angeles");
        this.dataSource = source;
        Flyway.configure()
                .dataSource(source)
                .schemas(schema)
                .locations("classpath:db/backbone")
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
