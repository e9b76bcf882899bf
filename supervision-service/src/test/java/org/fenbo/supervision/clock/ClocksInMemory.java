package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Clocks in memory, for tests of rules. */
final class ClocksInMemory implements Clocks {
    private final Map<CaseNumber, WatchedCase> watched = new LinkedHashMap<>();
    private final Map<CaseNumber, CaseClocks> clocks = new LinkedHashMap<>();
    final List<ClockEvent> events = new ArrayList<>();

    @Override
    public Map<CaseNumber, WatchedCase> watched(Collection<CaseNumber> numbers) {
        Map<CaseNumber, WatchedCase> found = new LinkedHashMap<>(watched);
        found.keySet().retainAll(numbers);
        return found;
    }

    @Override
    public void watch(Collection<WatchedCase> cases) {
        cases.forEach(one -> watched.put(one.number(), one));
    }

    @Override
    public void changeAll(Map<CaseNumber, ClockChange> asked) {
        asked.forEach((number, one) -> change(number, one.decision()));
    }

    private int change(CaseNumber number, Decision decision) {
        CaseClocks before = clocks.getOrDefault(number, CaseClocks.NONE);
        List<ClockEvent> more = decision.on(before);
        events.addAll(more);
        if (!more.isEmpty()) {
            clocks.put(number, before.after(more));
        }
        return more.size();
    }

    @Override
    public int changeDue(Instant now, Collection<CaseNumber> except, int most, Decision decision) {
        return running(except)
                .filter(due -> !due.getValue().set().dueAt().isAfter(now))
                .sorted(Comparator.comparing(due -> due.getValue().set().dueAt()))
                .limit(most)
                .map(Map.Entry::getKey)
                .distinct()
                .toList()
                .stream()
                .mapToInt(number -> change(number, decision))
                .sum();
    }

    @Override
    public Optional<Instant> nextDue(Collection<CaseNumber> except) {
        return running(except).map(one -> one.getValue().set().dueAt()).min(Comparator.naturalOrder());
    }

    private Stream<Map.Entry<CaseNumber, Clock>> running(Collection<CaseNumber> except) {
        return clocks.entrySet().stream()
                .filter(ofCase -> !except.contains(ofCase.getKey()))
                .flatMap(ofCase -> ofCase.getValue().all().stream()
                        .filter(Clock.Running.class::isInstance)
                        .map(clock -> Map.entry(ofCase.getKey(), clock)));
    }

    @Override
    public Optional<CaseClocks> find(CaseNumber number) {
        return Optional.ofNullable(clocks.get(number));
    }

    @Override
    public Optional<WatchedCase> findWatched(CaseNumber number) {
        return Optional.ofNullable(watched.get(number));
    }

    @Override
    public boolean isAwaited(CaseNumber number) {
        return false;
    }
}
