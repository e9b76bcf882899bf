package org.fenbo.registry.enrolment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.jspecify.annotations.Nullable;

/** Calls in memory. They pass the same {@link CallsContract} as the stored calls. */
final class InMemoryCalls implements Calls {
    private final TreeMap<String, Call> calls = new TreeMap<>();

    @Override
    public void open(Call.Called call, Actor actor, Instant at) {
        put(call);
    }

    private void put(Call call) {
        calls.put(call.matter().number().value(), call);
    }

    @Override
    public Outcome<Call> change(CallNumber number, Actor actor, Instant at, Decision decision) {
        Call call = calls.get(number.value());
        if (call == null) {
            return EnrolmentCode.UNKNOWN_CALL.refused(number);
        }
        return decision.on(call).then(changed -> {
            put(changed);
            return new Outcome.Done<>(changed);
        });
    }

    @Override
    public Optional<Call> find(CallNumber number) {
        return Optional.ofNullable(calls.get(number.value()));
    }

    @Override
    public Page<ListedCall> list(String community, Call.@Nullable Stage stage, String after, int limit) {
        List<ListedCall> all = calls.values().stream()
                .filter(call -> community.equals(call.matter().community()))
                .filter(call -> stage == null || stage == call.stage())
                .map(call -> new ListedCall(
                        call.matter().number().value(),
                        call.stage(),
                        call.matter().community(),
                        call.matter().text(),
                        call.matter().at()))
                .toList();
        return new Page<>(
                all.stream()
                        .filter(line -> line.number().compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                all.size());
    }

    @Override
    public Page<Total> totals(Sum sum, String after, int limit) {
        TreeMap<String, Total> totals = new TreeMap<>();
        calls.values().stream()
                .filter(call -> sum.community() == null
                        || sum.community().equals(call.matter().community()))
                .forEach(call -> add(call, sum, totals));
        Collection<Total> left = totals.tailMap(after, false).values();
        return new Page<>(left.stream().limit(limit).toList(), totals.size());
    }

    private static void add(Call call, Sum sum, Map<String, Total> totals) {
        call.services().stream()
                .filter(service -> !service.from().isBefore(sum.from()))
                .filter(service -> service.from().isBefore(sum.until()))
                .forEach(service -> key(call, service, sum.by())
                        .forEach(code -> totals.merge(
                                code,
                                new Total(code, 1, service.minutes()),
                                (one, other) -> new Total(
                                        code, one.services() + other.services(), one.minutes() + other.minutes()))));
    }

    private static Stream<String> key(Call call, Service service, By by) {
        return switch (by) {
            case MEMBER -> Stream.of(service.member());
            case ORGANISATION -> Stream.ofNullable(service.organisation());
            case COMMUNITY -> Stream.of(call.matter().community());
        };
    }
}
