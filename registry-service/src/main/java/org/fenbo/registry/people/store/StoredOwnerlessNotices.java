package org.fenbo.registry.people.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.people.OwnerlessNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One row per group, owner who has left and owner above. One more row states by which revision and day these rows were
 * written. Its lock makes instances write one after the other.
 */
final class StoredOwnerlessNotices implements OwnerlessNotices {
    private static final String NOT_OLDER = """
            update ownerless_watch w set effective_at = p.effective_at, day = :day
            from publication p
            where p.revision = :revision and (w.effective_at, w.day) <= (p.effective_at, :day)
            """;

    private static final String KEEP = """
            with kept as (
              select * from unnest(:groups::text[], :owners::text[], :above::text[]) as g(code, owner, above)),
            over as (
              delete from ownerless_group old
              where (old.code, old.owner, old.above) not in (select code, owner, above from kept))
            insert into ownerless_group (code, owner, above) select code, owner, above from kept order by code
            on conflict (code, owner, above) do nothing returning code
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MessageRequests messages;

    StoredOwnerlessNotices(JdbcClient jdbc, TransactionTemplate transaction, MessageRequests messages) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.messages = messages;
    }

    @Override
    public void keep(int revision, LocalDate day, List<OwnerlessNotice> notices) {
        transaction.executeWithoutResult(status -> {
            int notOlder = jdbc.sql(NOT_OLDER)
                    .param("revision", revision)
                    .param("day", day)
                    .update();
            if (notOlder > 0) {
                keep(notices);
            }
        });
    }

    private void keep(List<OwnerlessNotice> notices) {
        Set<String> begun = jdbc.sql(KEEP)
                .param("groups", texts(notices, OwnerlessNotice::group))
                .param("owners", texts(notices, OwnerlessNotice::owner))
                .param("above", texts(notices, notice -> notice.message().person()))
                .query((row, number) -> row.getString("code"))
                .set();
        messages.send(notices.stream()
                .filter(notice -> begun.contains(notice.group()))
                .map(OwnerlessNotice::message)
                .toList());
    }

    private static SqlArrayValue texts(List<OwnerlessNotice> notices, Function<OwnerlessNotice, String> field) {
        return new SqlArrayValue("text", notices.stream().map(field).toArray());
    }
}
