package org.fenbo.registry.enrolment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolments.Each;
import org.fenbo.registry.enrolment.Enrolments.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The rows of members: the present row with the name, and a row without the name for each record (ORG-8d). */
final class MemberRows {
    /** The beginning of the key of the lock on an enrolment. */
    static final String LOCK = "registry enrolment ";

    /** Joins the skills of a member, because SQL has no lists of lists of different lengths. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the members, decides about each, and writes those who change. */
    List<Outcome<Member>> change(List<Member> asked, Actor actor, Instant at, Each decision) {
        lock(asked.stream().map(member -> LOCK + "member " + member.code()).toList());
        Map<String, Member> known = known(asked.stream().map(Member::code).toList());
        List<Outcome<Member>> outcomes = new ArrayList<>();
        List<Member> changed = new ArrayList<>();
        for (Member member : asked) {
            Optional<Member> before = Optional.ofNullable(known.get(member.code()));
            Outcome<Member> outcome = decision.on(before, member);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Done<Member>(var done) && !before.equals(Optional.of(done))) {
                changed.add(done);
            }
        }
        write(changed, actor, at);
        return outcomes;
    }

    // The order of the locks is the same for all, so that two files can't wait for each other.
    private void lock(List<String> keys) {
        jdbc.sql("""
                        select count(*) from (select pg_advisory_xact_lock(key) from (
                            select hashtextextended(one, 0) as key from unnest(:keys) as one order by 1) as sorted) as locked
                        """).param("keys", array(keys)).query(Long.class).single();
    }

    private Map<String, Member> known(List<String> codes) {
        return jdbc
                .sql("select * from enrolment_member where code = any(:codes)")
                .param("codes", array(codes))
                .query(MemberRows::member)
                .list()
                .stream()
                .collect(Collectors.toMap(Member::code, Function.identity()));
    }

    void write(List<Member> members, Actor actor, Instant at) {
        written("""
                insert into enrolment_member (code, name, organisation, skills, weekly_hours, community, started_on,
                    left_on, recorded_by, recorded_at)
                select code, name, organisation, skills, hours, community, from_on, left_on, :by, :at from given
                on conflict (code) do update set name = excluded.name, organisation = excluded.organisation,
                    skills = excluded.skills, weekly_hours = excluded.weekly_hours, community = excluded.community,
                    started_on = excluded.started_on, left_on = excluded.left_on,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                """, members, actor, at);
        written("""
                insert into enrolment_member_record (code, organisation, skills, weekly_hours, community, started_on,
                    left_on, recorded_by, recorded_at)
                select code, organisation, skills, hours, community, from_on, left_on, :by, :at from given
                """, members, actor, at);
    }

    private void written(String sql, List<Member> members, Actor actor, Instant at) {
        jdbc.sql("""
                        with given as (
                            select code, name, nullif(organisation, '') as organisation,
                                case when skills = '' then '{}' else string_to_array(skills, chr(31)) end as skills,
                                hours, community, from_on::date as from_on, nullif(left_on, '')::date as left_on
                            from unnest(:codes, :names, :organisations, :skills, :hours, :communities, :from, :left)
                                as line (code, name, organisation, skills, hours, community, from_on, left_on))
                        """ + sql)
                .param("codes", texts(members, Member::code))
                .param("names", texts(members, Member::name))
                .param("organisations", texts(members, Member::organisation))
                .param("skills", texts(members, member -> String.join(BETWEEN, member.skills())))
                .param(
                        "hours",
                        new SqlArrayValue(
                                "integer",
                                members.stream().map(Member::weeklyHours).toArray()))
                .param("communities", texts(members, member -> member.enrolled().community()))
                .param("from", texts(members, member -> member.enrolled().from()))
                .param("left", texts(members, member -> member.enrolled().left()))
                .param("by", actor.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SqlArrayValue texts(List<Member> members, Function<Member, @Nullable Object> value) {
        return array(members.stream()
                .map(value)
                .map(one -> one == null ? "" : one.toString())
                .toList());
    }

    private static SqlArrayValue array(Collection<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    List<Recorded> history(String code) {
        return jdbc.sql("select * from enrolment_member_record where code = :code order by number")
                .param("code", code)
                .query((row, number) -> new Recorded(
                        row.getString("organisation"),
                        skills(row),
                        row.getInt("weekly_hours"),
                        StoredEnrolments.enrolled(row),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("code"),
                row.getString("name"),
                row.getString("organisation"),
                skills(row),
                row.getInt("weekly_hours"),
                StoredEnrolments.enrolled(row));
    }

    private static List<String> skills(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("skills").getArray());
    }
}
