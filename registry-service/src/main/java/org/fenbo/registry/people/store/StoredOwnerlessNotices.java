package org.fenbo.registry.people.store;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.people.OwnerlessNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** One row per group, owner who has left and owner above. */
final class StoredOwnerlessNotices implements OwnerlessNotices {
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
    public void keep(List<OwnerlessNotice> notices) {
        transaction.executeWithoutResult(status -> {
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
        });
    }

    private static SqlArrayValue texts(List<OwnerlessNotice> notices, Function<OwnerlessNotice, String> field) {
        return new SqlArrayValue("text", notices.stream().map(field).toArray());
    }
}
