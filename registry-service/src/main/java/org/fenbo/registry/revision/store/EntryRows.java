package org.fenbo.registry.revision.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

/** The table of entries. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EntryRows extends CrudRepository<EntryRow, EntryRow.Key> {

    @Query("select revision, kind, code, body from revision_entry where revision = :revision order by kind, code")
    List<EntryRow> in(int revision);

    @Query("delete from revision_entry where revision = :revision and kind = :kind")
    void remove(int revision, String kind);

    @Query("delete from revision_entry where revision = :revision and kind = :kind and code = :code")
    void removeOne(int revision, String kind, String code);

    /** The entries of one line in all published revisions. */
    @Query(
            "select e.revision, e.kind, e.code, e.body from publication p join revision_entry e on e.revision = p.revision"
                    + " where p.cancelled_at is null and e.kind = :kind and e.code = :code")
    List<EntryRow> published(String kind, String code);

    /** The entry of each code in the last published revision that has it and that began before an instant. */
    @Query("select distinct on (e.code) e.revision, e.kind, e.code, e.body"
            + " from publication p join revision_entry e on e.revision = p.revision"
            + " where p.cancelled_at is null and p.effective_at < :before and e.kind = :kind and e.code in (:codes)"
            + " order by e.code, p.effective_at desc")
    List<EntryRow> last(String kind, List<String> codes, Instant before);

    /** The entry of each code in the last published revision that has it and that has come into force by now. */
    @Query("select distinct on (e.code) e.revision, e.kind, e.code, e.body"
            + " from publication p join revision_entry e on e.revision = p.revision"
            + " where p.cancelled_at is null and p.effective_at <= :now and e.kind = :kind"
            + " order by e.code, p.effective_at desc")
    List<EntryRow> last(String kind, Instant now);

    @Query("insert into revision_entry (revision, kind, code, body)"
            + " select :revision, kind, code, body from revision_entry where revision = :from")
    void copy(int from, int revision);

    @Query("select kind, cast(count(*) as integer) as entries from revision_entry where revision = :revision"
            + " group by kind")
    List<CountRow> count(int revision);
}
