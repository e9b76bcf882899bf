package org.fenbo.dispatch.casefile.store;

import java.util.List;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.NoteEvent.CaseLinked;
import org.fenbo.dispatch.casefile.NoteEvent.CaseUnlinked;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes one row for each link, in the transaction of the event (CASE-12b). Both cases show the link from this row, so no
 * half of a link can be lost.
 */
public final class LinkRows implements CaseFollower, CaseLinks {
    private final JdbcClient jdbc;
    private final CaseList cases;

    public LinkRows(JdbcClient jdbc, CaseList cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        changes.forEach(change -> change.events().forEach(event -> {
            switch (event) {
                case CaseLinked linked ->
                    write(
                            "insert into case_link (one, other) values (least(:a, :b), greatest(:a, :b)) on conflict do nothing",
                            change.subject(),
                            linked.other());
                case CaseUnlinked unlinked ->
                    write(
                            "delete from case_link where one = least(:a, :b) and other = greatest(:a, :b)",
                            change.subject(),
                            unlinked.other());
                default -> {}
            }
        }));
    }

    private void write(String sql, String number, CaseNumber other) {
        jdbc.sql(sql).param("a", number).param("b", other.value()).update();
    }

    @Override
    public boolean isVisible(CaseNumber number, List<String> claimed) {
        return cases.has(number, claimed);
    }

    @Override
    public List<CaseNumber> of(CaseNumber number) {
        return jdbc.sql("""
                        select other as number from case_link where one = :number
                        union all select one from case_link where other = :number
                        order by number
                        """)
                .param("number", number.value())
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }
}
