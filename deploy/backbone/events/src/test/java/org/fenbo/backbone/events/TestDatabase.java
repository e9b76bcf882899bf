package org.fenbo.backbone.events;

import javax.sql.DataSource;
import org.fenbo.backbone.testing.OwnDatabase;
import org.fenbo.backbone.testing.TestServers;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the backbone's tables. Each test gets its own database. */
public final class TestDatabase {
    private final OwnDatabase own;
    private final DataSource dataSource;

    public TestDatabase() {
        this(TestServers.postgres().database());
    }

    private TestDatabase(OwnDatabase empty) {
        own = empty;
        dataSource = empty.dataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/backbone")
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The address of the database and the login. */
    public OwnDatabase own() {
        return own;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }
}
