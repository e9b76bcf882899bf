package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** The table of signatures. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicationRows extends CrudRepository<PublicationRow, Integer> {

    /** Only one transaction at a time may sign: each has to see what the one before signed. */
    @Query("select count(pg_advisory_xact_lock(hashtextextended('registry publication', 0)))")
    long lockAll();
}
