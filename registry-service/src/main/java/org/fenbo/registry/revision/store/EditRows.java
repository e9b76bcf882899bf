package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The table of edits. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditRows extends CrudRepository<EditRow, Long> {

    /** The last edit of each line of one kind. */
    @Query("select distinct on (code) number, revision, kind, code, how, officer, at, reason, cause from revision_edit"
            + " where revision = :revision and kind = :kind order by code, number desc")
    List<EditRow> lastOfEach(int revision, String kind);

    @Query("select number, revision, kind, code, how, officer, at, reason, cause from revision_edit"
            + " where revision = :revision and kind = :kind and code = :code order by number desc limit 1")
    List<EditRow> lastOf(int revision, String kind, String code);

    @Query("select e.number, e.revision, e.kind, e.code, e.how, e.officer, e.at, e.reason, e.cause"
            + " from revision r join revision_edit e on e.revision = r.number"
            + " where e.kind = :kind and e.code = :code order by e.number desc")
    List<EditRow> of(String kind, String code);

    @Query("select coalesce(max(number), 0) from revision_edit where revision = :revision")
    long last(int revision);

    /** The officers who edited lines by their own decision. */
    @Query("select distinct officer from revision_edit where revision = :revision and cause = ''")
    List<String> editors(int revision);
}
