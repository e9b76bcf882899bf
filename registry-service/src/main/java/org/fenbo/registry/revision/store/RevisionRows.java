package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of revisions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevisionRows extends CrudRepository<RevisionRow, Integer> {

    /**
     * Reads a revision and locks it. Until this transaction ends, no other transaction can change or publish the
     * revision.
     */
    @Query("select number, title, author, opened_at from revision where number = :number for update")
    Optional<RevisionRow> lock(int number);

    /** Stores when the entries of a revision were last replaced. */
    @Query("update revision set changed_at = :at where number = :number")
    void touch(int number, Instant at);

    List<RevisionRow> findAllOrderByNumberDesc();
}
