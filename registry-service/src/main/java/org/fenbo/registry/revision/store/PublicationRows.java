package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

/** The table of approvals. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicationRows extends CrudRepository<PublicationRow, Integer> {

    /**
     * Waits until no other transaction publishes. Each publication must be able to read all earlier publications. The
     * assignment of a grid shares this lock, so that it is decided by all publications (CASE-6l).
     */
    @Query("select count(pg_advisory_xact_lock(hashtextextended('registry publication', 0)))")
    long lockAll();

    @Query("update publication set cancelled_by = :by, cancelled_at = :at, cancel_reason = :reason"
            + " where revision = :revision")
    void cancel(int revision, String by, Instant at, String reason);
}
