package org.fenbo.registry.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.Revisions;

/**
 * Random grids, collectors, shifts and links under two revisions; the second revision comes into force in the middle of
 * the week.
 */
final class RandomDistrict {
    private static final Actor KEEPER = new Actor("O-KEEP", null, "registry-keeper", null);
    private static final Actor LEADER = new Actor("O-LEAD", null, "duty-leader", null);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant START = Instant.parse("2026-11-22T16:00:00Z");
    static final TimeRange WEEK = new TimeRange(START, START.plus(CoverGrids.LONGEST));
    private static final Instant PUBLISHED = START.minus(Duration.ofDays(9));
    private static final Instant APPROVED = PUBLISHED.minus(Duration.ofDays(1));
    private static final Instant MIDWEEK = START.plus(Duration.ofHours(83));
    private static final int GRIDS = 5;
    private static final int OFFICERS = 6;

    final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryPresences presences = new InMemoryPresences();
    final CoverGrids covers;
    final KeepRoster keep;
    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final Random random;
    /** When the next change is recorded; changes are recorded before the week and in it. */
    private Instant now = START.minusSeconds(60);

    RandomDistrict(Random random) {
        this.random = random;
        publish(GRIDS - 1, OFFICERS, PUBLISHED);
        publish(GRIDS, OFFICERS - 1, MIDWEEK);
        Lookup lookup = new Lookup(revisions, () -> START);
        lookup.refresh();
        InForce<Staff> staff = new InForce<>(lookup, Staff::of);
        covers = new CoverGrids(rosters, presences, staff, revisions, ZONE);
        keep = new KeepRoster(rosters, staff, revisions, () -> now);
        fill();
    }

    private void publish(int grids, int officers, Instant effectiveAt) {
        Outcome<?> published = revisions
                .open("版本", "O-KEEP", APPROVED, OptionalInt.empty())
                .then(draft -> revisions
                        .rewrite(
                                draft.number(),
                                Editing.by("O-KEEP"),
                                before -> new Outcome.Done<>(new Revisions.Rewrite<>(
                                        Map.of(EntryKind.AREA, areas(grids), EntryKind.OFFICER, officers(officers)),
                                        true)))
                        .then(done -> revisions.submit(draft.number(), "O-KEEP", APPROVED))
                        .then(review -> revisions.publish(
                                draft.number(),
                                (open, timeline, entries, editors) -> open.approve(
                                        new Approval("O-APPR", APPROVED, effectiveAt, false),
                                        timeline,
                                        entries,
                                        editors))));
        if (published instanceof Outcome.Refused<?>(var refusal)) {
            throw new AssertionError(refusal.toString());
        }
    }

    private static List<Entry> areas(int grids) {
        return grids(grids)
                .<Entry>map(code -> Entry.of(new Area(code, "网格" + code, AreaKind.GRID, null, null)))
                .toList();
    }

    private static List<Entry> officers(int officers) {
        return IntStream.range(0, officers)
                .<Entry>mapToObj(index -> Entry.of(new Officer("O-" + index, "某", "U", List.of(Role.COLLECTOR))))
                .toList();
    }

    static List<String> grids() {
        return grids(GRIDS).toList();
    }

    private static Stream<String> grids(int many) {
        return IntStream.range(0, many).mapToObj(index -> "G-" + index);
    }

    private void fill() {
        for (int round = 0; round < 2; round++) {
            change();
            now = START.plusSeconds(random.nextInt(4 * 86_400));
        }
    }

    private void change() {
        for (int index = 0; index < OFFICERS; index++) {
            keep.setWeek("O-" + index, week(), KEEPER);
            if (random.nextBoolean()) {
                LocalDate day = LocalDate.ofInstant(instant(), ZONE);
                keep.setDay("O-" + index, new SpecialDay(day, hours(), ""), KEEPER);
            }
            if (random.nextBoolean()) {
                Instant at = instant();
                Presence sick = new Presence(Presence.State.OUT, at.plusSeconds(random.nextInt(100_000)), false);
                presences.record("O-" + index, sick, LEADER, at);
            }
        }
        grids().forEach(grid -> {
            keep.setLinks(grid, links(grid), KEEPER);
            IntStream.range(0, 6).forEach(attempt -> assign(grid));
        });
    }

    private void assign(String grid) {
        Instant from = instant();
        Instant until = random.nextInt(4) == 0 ? null : from.plusSeconds(random.nextInt(400_000));
        Outcome<GridAssignment> made =
                keep.assign(grid, "O-" + random.nextInt(OFFICERS), new OpenTimeRange(from, until), LEADER);
        if (made instanceof Outcome.Done<GridAssignment>(var assignment) && random.nextInt(3) == 0) {
            keep.end(assignment.number(), from.plusSeconds(random.nextInt(200_000)), LEADER);
        }
    }

    private List<String> links(String grid) {
        return grids(GRIDS - 1)
                .filter(other -> !other.equals(grid) && random.nextInt(3) == 0)
                .toList();
    }

    private Map<DayOfWeek, List<Shift>> week() {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours());
        }
        return week;
    }

    private List<Shift> hours() {
        List<Shift> hours = new ArrayList<>();
        while (hours.size() < 3 && random.nextBoolean()) {
            hours.add(new Shift(time(), time()));
        }
        return hours;
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }

    /**
     * A random instant in or near the week. About half of the instants are at a quarter of an hour, because shifts
     * begin and end at such times.
     */
    Instant instant() {
        long seconds = random.nextInt(8 * 86_400) - 43_200L;
        return START.plusSeconds(random.nextBoolean() ? seconds : seconds - seconds % 900);
    }
}
