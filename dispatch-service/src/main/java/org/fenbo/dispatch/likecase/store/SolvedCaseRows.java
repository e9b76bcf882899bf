package org.fenbo.dispatch.likecase.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseReopened;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAnswered;
import org.fenbo.dispatch.likecase.LikeCases;
import org.fenbo.dispatch.likecase.SolvedCase;
import org.fenbo.dispatch.routing.CaseLikeness;
import org.fenbo.dispatch.suggestion.Similarity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes a row for each closed case in the transaction of the closing, and removes it when the case is opened again. The
 * texts of the row are masked, because persons who had no part in the case read them (CASE-26b).
 */
public final class SolvedCaseRows implements CaseFollower, LikeCases {
    private static final String WRITE = """
            insert into solved_case (number, type, main_type, category, street, community, channel, text, unit, solution,
                                     basis, redos, received_at, closed_at)
            values (:number, :type, :mainType, :category, :street, :community, :channel, :text, :unit, :solution,
                    :basis, :redos, :receivedAt, :closedAt)
            on conflict (number) do update
            set text = excluded.text, unit = excluded.unit, solution = excluded.solution, basis = excluded.basis,
                redos = excluded.redos, closed_at = excluded.closed_at
            """;
    /** An unknown fact is an empty text, and is equal to nothing. The order is the one of the levels of similarity. */
    private static final String LIKE = """
            select * from (
              select s.*, s.category = :category and s.category <> '' as of_category,
                     s.street = :street and s.street <> '' as in_street,
                     s.community = :community and s.community <> '' as in_community
              from solved_case s
              where s.number <> :number
                and ((s.category = :category and s.category <> '')
                     or (s.main_type = :mainType and s.main_type <> '' and s.street = :street and s.street <> ''))
                and exists (select from case_reach r where r.number = s.number and r.reach && :reach)) found
            order by of_category desc, in_community desc, in_street desc, (in_community and channel = :channel) desc,
                     closed_at desc, number
            limit :most
            """;

    private final JdbcClient jdbc;
    private final EventLog log;
    private final EventJson<CaseEvent> events;
    private final CaseLikeness likeness;
    private final Masker masker = new Masker();

    public SolvedCaseRows(JdbcClient jdbc, EventLog log, EventJson<CaseEvent> events, CaseLikeness likeness) {
        this.jdbc = jdbc;
        this.log = log;
        this.events = events;
        this.likeness = likeness;
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        changes.forEach(change -> change.events().forEach(event -> {
            if (event instanceof CaseClosed closed) {
                change.state().orders().lead().ifPresent(lead -> write(solved(change.state(), lead, closed)));
            } else if (event instanceof CaseReopened) {
                jdbc.sql("delete from solved_case where number = ?")
                        .param(change.subject())
                        .update();
            }
        }));
    }

    private SolvedCase solved(CaseFile file, Order lead, CaseClosed closed) {
        return new SolvedCase(
                file.number().value(),
                likeness.of(file.matter(), closed.at()),
                masker.mask(file.matter().text()),
                lead.unit().value(),
                masker.mask(answer(file, lead.number()).orElse("")),
                closed.basis(),
                file.standing().redos(),
                file.matter().receivedAt(),
                closed.at());
    }

    /** The last answer of an order. It is read from the log, because the state of a case has no texts of answers. */
    private Optional<String> answer(CaseFile file, int order) {
        return log.of(file.number().value()).stream()
                .map(event -> events.read(event.type(), event.happened(), event.body()))
                .filter(event -> event instanceof OrderAnswered answered && answered.order() == order)
                .map(event -> ((OrderAnswered) event).result())
                .reduce((earlier, later) -> later);
    }

    private void write(SolvedCase solved) {
        Map<String, @Nullable Object> values = facts(solved.likeness());
        values.put("type", solved.likeness().type());
        values.put("number", solved.number());
        values.put("text", solved.text());
        values.put("unit", solved.unit());
        values.put("solution", solved.solution());
        values.put("basis", solved.basis().name());
        values.put("redos", solved.redos());
        values.put("receivedAt", solved.receivedAt().atOffset(ZoneOffset.UTC));
        values.put("closedAt", solved.closedAt().atOffset(ZoneOffset.UTC));
        jdbc.sql(WRITE).params(values).update();
    }

    private static Map<String, @Nullable Object> facts(Similarity likeness) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("mainType", likeness.mainType());
        facts.put("category", likeness.category());
        facts.put("street", likeness.street());
        facts.put("community", likeness.community());
        facts.put("channel", likeness.channel());
        return facts;
    }

    @Override
    public List<SolvedCase> like(CaseNumber number, Similarity likeness, List<String> reach, int most) {
        return jdbc.sql(LIKE)
                .params(facts(likeness))
                .param("number", number.value())
                .param("reach", new SqlArrayValue("text", reach.toArray()))
                .param("most", most)
                .query((row, index) -> solved(row))
                .list();
    }

    private static SolvedCase solved(ResultSet row) throws SQLException {
        return new SolvedCase(
                row.getString("number"),
                new Similarity(
                        row.getString("type"),
                        row.getString("main_type"),
                        row.getString("category"),
                        row.getString("street"),
                        row.getString("community"),
                        row.getString("channel")),
                row.getString("text"),
                row.getString("unit"),
                row.getString("solution"),
                ClosingBasis.valueOf(row.getString("basis")),
                row.getInt("redos"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }
}
