package org.fenbo.registry.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;

/** Enrolments in memory. They pass the same {@link EnrolmentsContract} as the stored enrolments. */
final class InMemoryEnrolments implements Enrolments {
    private final TreeMap<String, Organisation> organisations = new TreeMap<>();
    private final TreeMap<String, Member> members = new TreeMap<>();
    private final Map<String, List<Recorded>> records = new HashMap<>();

    @Override
    public Outcome<Organisation> changeOrganisation(
            String code, Actor actor, Instant at, Decision<Organisation> decision) {
        return change(organisations, code, decision);
    }

    @Override
    public Outcome<Member> changeMember(String code, Actor actor, Instant at, Decision<Member> decision) {
        return change(members, code, decision).then(member -> {
            record(member, actor, at);
            return new Outcome.Done<>(member);
        });
    }

    private void record(Member member, Actor actor, Instant at) {
        records.computeIfAbsent(member.code(), any -> new ArrayList<>())
                .add(new Recorded(
                        member.organisation(),
                        member.skills(),
                        member.weeklyHours(),
                        member.enrolled(),
                        actor.id(),
                        at));
    }

    @Override
    public List<Outcome<Member>> changeMembers(List<Member> asked, Actor actor, Instant at, Each decision) {
        return asked.stream()
                .map(member -> {
                    Optional<Member> before = member(member.code());
                    Outcome<Member> outcome = decision.on(before, member);
                    return outcome.equals(before.map(Outcome::done).orElse(null))
                            ? outcome
                            : changeMember(member.code(), actor, at, known -> outcome);
                })
                .toList();
    }

    @Override
    public List<Recorded> history(String code) {
        return List.copyOf(records.getOrDefault(code, List.of()));
    }

    private static <T extends Enrolment> Outcome<T> change(Map<String, T> all, String code, Decision<T> decision) {
        return decision.on(Optional.ofNullable(all.get(code))).then(changed -> {
            all.put(code, changed);
            return new Outcome.Done<>(changed);
        });
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    @Override
    public Optional<Member> member(String code) {
        return Optional.ofNullable(members.get(code));
    }

    @Override
    public Page<Member> members(Filter filter, String after, int limit) {
        return page(members, filter::takes, after, limit);
    }

    @Override
    public Page<Organisation> organisations(Filter filter, String after, int limit) {
        return page(organisations, organisation -> filter.holds(organisation.enrolled()), after, limit);
    }

    private static <T extends Enrolment> Page<T> page(
            NavigableMap<String, T> all, Predicate<T> wanted, String after, int limit) {
        List<T> found = all.tailMap(after, false).values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
        return new Page<>(found, all.values().stream().filter(wanted).count());
    }
}
