package org.fenbo.registry.enrolment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.enrolment.Enrolled;
import org.fenbo.registry.enrolment.Enrolment;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.fenbo.registry.enrolment.Enrolments;
import org.fenbo.registry.enrolment.OrganisationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores each enrolment as a row. Changes of enrolments with the same code wait for each other. */
public final class StoredEnrolments implements Enrolments {
    private static final String HOLDS =
            " where community = :community and started_on <= :day and (left_on is null or left_on > :day)";
    private static final String TAKES = HOLDS
            + " and (:skill::text is null or :skill = any(skills))"
            + " and (:organisation::text is null or organisation = :organisation)";
    private static final String PAGE = " and code > :after order by code limit :limit";

    private final JdbcClient jdbc;
    /** How many members of a file are changed in one transaction; each needs a lock. */
    private static final int AT_ONCE = 500;

    private final TransactionTemplate transaction;
    private final MemberRows members;

    public StoredEnrolments(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.members = new MemberRows(jdbc);
    }

    @Override
    public Outcome<Organisation> changeOrganisation(
            String code, Actor actor, Instant at, Decision<Organisation> decision) {
        return alone(
                "organisation " + code,
                () -> decision.on(organisation(code)).then(changed -> new Outcome.Done<>(write(changed, actor, at))));
    }

    @Override
    public Outcome<Member> changeMember(String code, Actor actor, Instant at, Decision<Member> decision) {
        return alone(
                "member " + code,
                () -> decision.on(member(code)).then(changed -> new Outcome.Done<>(write(changed, actor, at))));
    }

    /** Runs the action in one transaction. Other changes of the same code wait until the transaction ends. */
    private <T> T alone(String code, Supplier<T> action) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked")
                    .param("key", MemberRows.LOCK + code)
                    .query(Long.class)
                    .single();
            return action.get();
        }));
    }

    private Organisation write(Organisation organisation, Actor actor, Instant at) {
        signed("""
                insert into enrolment_organisation
                    (code, name, kind, community, started_on, left_on, recorded_by, recorded_at)
                values (:code, :name, :kind, :community, :from, :left, :by, :at)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind,
                    community = excluded.community, started_on = excluded.started_on, left_on = excluded.left_on,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """, organisation, actor, at)
                .param("kind", organisation.kind().name())
                .update();
        return organisation;
    }

    private Member write(Member member, Actor actor, Instant at) {
        members.write(List.of(member), actor, at);
        return member;
    }

    @Override
    public List<Outcome<Member>> changeMembers(List<Member> asked, Actor actor, Instant at, Each decision) {
        List<Outcome<Member>> outcomes = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<Member> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            outcomes.addAll(
                    Objects.requireNonNull(transaction.execute(status -> members.change(some, actor, at, decision))));
        }
        return outcomes;
    }

    @Override
    public List<Recorded> history(String code) {
        return members.history(code);
    }

    private StatementSpec signed(String sql, Enrolment enrolment, Actor actor, Instant at) {
        return jdbc.sql(sql)
                .param("code", enrolment.code())
                .param("name", enrolment.name())
                .param("community", enrolment.enrolled().community())
                .param("from", enrolment.enrolled().from())
                .param("left", enrolment.enrolled().left())
                .param("by", actor.id())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return jdbc.sql("select * from enrolment_organisation where code = :code")
                .param("code", code)
                .query(StoredEnrolments::organisation)
                .optional();
    }

    @Override
    public Optional<Member> member(String code) {
        return jdbc.sql("select * from enrolment_member where code = :code")
                .param("code", code)
                .query(MemberRows::member)
                .optional();
    }

    @Override
    public Page<Member> members(Filter filter, String after, int limit) {
        List<Member> found = taken("select * from enrolment_member" + TAKES + PAGE, filter)
                .param("after", after)
                .param("limit", limit)
                .query(MemberRows::member)
                .list();
        return new Page<>(found, total(taken("select count(*) from enrolment_member" + TAKES, filter)));
    }

    private StatementSpec taken(String sql, Filter filter) {
        return held(sql, filter).param("skill", filter.skill()).param("organisation", filter.organisation());
    }

    @Override
    public Page<Organisation> organisations(Filter filter, String after, int limit) {
        List<Organisation> found = held("select * from enrolment_organisation" + HOLDS + PAGE, filter)
                .param("after", after)
                .param("limit", limit)
                .query(StoredEnrolments::organisation)
                .list();
        return new Page<>(found, total(held("select count(*) from enrolment_organisation" + HOLDS, filter)));
    }

    private StatementSpec held(String sql, Filter filter) {
        return jdbc.sql(sql).param("community", filter.community()).param("day", filter.day());
    }

    private static long total(StatementSpec counted) {
        return counted.query(Long.class).single();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getString("code"),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                enrolled(row));
    }

    static Enrolled enrolled(ResultSet row) throws SQLException {
        return new Enrolled(
                row.getString("community"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
