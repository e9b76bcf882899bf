package org.fenbo.registry.lookup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A random registry with valid entries: trees of areas and categories, and duties for random areas and categories. */
public final class RandomRegistry {

    private static final List<String> CHANNELS = List.of("HOTLINE", "CITIZEN", "SENSOR", "MEDIA");

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final List<DutyScope> scopes = new ArrayList<>();

    private RandomRegistry(Random random) {
        this.random = random;
    }

    /** Makes trees of random shape. There may be several trees, and a tree may be very deep. */
    public static Entries with(Random random, int areas, int categories, int duties) {
        return new RandomRegistry(random).filled(areas, categories, duties);
    }

    private Entries filled(int areas, int categories, int duties) {
        for (int index = 0; index < areas; index++) {
            entries.add(Entry.of(new Area("R" + index, "区域" + index, AreaKind.GRID, parent("R", index), null)));
        }
        for (int index = 0; index < categories; index++) {
            entries.add(Entry.of(new Category("C" + index, "事项" + index, parent("C", index), Urgency.NORMAL, null)));
        }
        for (int index = 0; index < duties; index++) {
            addDuty(index, areas, categories);
        }
        return Entries.of(entries);
    }

    private @Nullable String parent(String letter, int index) {
        return index == 0 || random.nextInt(12) == 0 ? null : letter + random.nextInt(index);
    }

    private void addDuty(int index, int areas, int categories) {
        String category = "C" + random.nextInt(categories);
        String area = random.nextInt(4) == 0 ? null : "R" + random.nextInt(areas);
        DutyScope scope = new DutyScope(category, area, conditions(), validity());
        if (scopes.stream().noneMatch(scope::rivals)) {
            scopes.add(scope);
            DutyWording terms = new DutyWording(DutyKind.CORE, null, null, "依据", Collections.emptySortedMap());
            Assignment assignment = assignment(index);
            entries.add(Entry.of(new Duty("D" + index, "职责" + index, terms, scope, assignment, false)));
            if (assignment instanceof Assignment.ToLead && random.nextInt(6) == 0) {
                entries.add(Entry.of(new GrantedPower(
                        "P" + index,
                        "D" + index,
                        "R" + random.nextInt(areas),
                        "T" + index,
                        validity(),
                        "依据",
                        List.of(),
                        null)));
            }
        }
    }

    /**
     * Adds a duty that has equal rank with an existing duty. The checks before publication must find the added duty.
     */
    public static Entries withRival(Entries sound, Random random) {
        List<Duty> duties = List.copyOf(sound.duties().values());
        Duty one = duties.get(random.nextInt(duties.size()));
        List<Entry> entries = new ArrayList<>(sound.all());
        entries.add(
                Entry.of(new Duty("D-RIVAL", "重叠", one.terms(), one.scope(), one.assignment(), random.nextBoolean())));
        return Entries.of(entries);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            conditions.add(new Condition.OneOf("channel", new TreeSet<>(Set.of(CHANNELS.get(random.nextInt(3))))));
        }
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(10);
            conditions.add(new Condition.Range(
                    "answer.size", BigDecimal.valueOf(from), BigDecimal.valueOf(from + 1L + random.nextInt(5))));
        }
        if (random.nextInt(4) == 0) {
            conditions.add(
                    new Condition.Hours(LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30)));
        }
        if (random.nextInt(5) == 0) {
            conditions.add(new Condition.Season(
                    MonthDay.of(1 + random.nextInt(12), 1), MonthDay.of(1 + random.nextInt(12), 28)));
        }
        return conditions;
    }

    private Validity validity() {
        LocalDate day = LocalDate.of(2026, 1 + random.nextInt(12), 1);
        return switch (random.nextInt(6)) {
            case 0 -> new Validity(day, null);
            case 1 -> new Validity(null, day);
            case 2 -> new Validity(day, day.plusDays(random.nextInt(200)));
            default -> Validity.ALWAYS;
        };
    }

    /** Random facts about a matter. */
    static Facts facts(Random random) {
        Map<String, String> values = new HashMap<>();
        if (random.nextBoolean()) {
            values.put("channel", CHANNELS.get(random.nextInt(CHANNELS.size())));
        }
        if (random.nextBoolean()) {
            values.put("answer.size", random.nextInt(8) == 0 ? "many" : String.valueOf(random.nextInt(16)));
        }
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
        return new Facts(at, ZoneId.of("Asia/Shanghai"), values);
    }

    private Assignment assignment(int index) {
        return random.nextInt(5) == 0
                ? new Assignment.ByDecision(List.of(new RankedUnit("U" + index, 0.5, 3)))
                : new Assignment.ToLead("U" + index, List.of());
    }
}
