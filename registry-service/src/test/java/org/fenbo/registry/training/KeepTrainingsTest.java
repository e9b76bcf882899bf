package org.fenbo.registry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.AnsweredGrids;
import org.fenbo.registry.training.KeepTrainings.Trained;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Collector O-K leads community K, collector O-L answers for grid G in community L, and O-X is no collector. */
class KeepTrainingsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = TODAY.atTime(12, 0).atZone(ZONE).toInstant();
    private static final Actor LEADER = new Actor("O-HEAD", null, "area-leader", null);

    private final Kept trainings = new Kept();
    private final KeepTrainings keep = keep(PublishedList.inForce(
            NOW,
            new Area("K", "社区", AreaKind.COMMUNITY, null, null),
            new Area("L", "社区", AreaKind.COMMUNITY, null, null),
            new Area("G", "网格", AreaKind.GRID, "L", null),
            officer("O-K", Role.COLLECTOR, "K"),
            officer("O-L", Role.COLLECTOR),
            officer("O-X", Role.HANDLER, "K")));

    private KeepTrainings keep(Lookup lookup) {
        return new KeepTrainings(
                trainings, new InForce<>(lookup, Collectors::of), AnsweredGrids.by("O-L", "G", NOW), () -> NOW, ZONE);
    }

    private static Officer officer(String code, Role role, String... leads) {
        return new Officer(code, "人员" + code, "U", List.of(role), List.of(), new Position(null, null, List.of(leads)));
    }

    private static boolean ofK(Set<String> areas) {
        return areas.contains("K");
    }

    private static boolean ofL(Set<String> areas) {
        return areas.contains("L");
    }

    /** The recorded trainings in memory. */
    private static final class Kept implements Trainings {
        private final Map<String, TreeSet<Training>> all = new HashMap<>();

        @Override
        public void record(Training training, Actor actor, Instant at) {
            all.computeIfAbsent(training.officer(), any -> new TreeSet<>(Comparator.comparing(Training::on)))
                    .add(training);
        }

        @Override
        public List<Training> of(String officer) {
            return List.copyOf(all.getOrDefault(officer, new TreeSet<>(Comparator.comparing(Training::on)))
                    .descendingSet());
        }

        @Override
        public Map<String, Training> latest(Collection<String> officers) {
            Map<String, Training> latest = new HashMap<>();
            officers.forEach(officer -> of(officer).stream().findFirst().ifPresent(one -> latest.put(officer, one)));
            return latest;
        }
    }

    @Test
    @DisplayName("区域负责人登记本区域网格采集员已完成的培训，有效期默认十二个月 (ORG-4i)")
    void a_leader_records_finished_trainings_of_the_collectors_of_the_area() {
        Training fire = new Training("O-K", "消防", TODAY);
        assertThat(done(keep.record(fire, KeepTrainingsTest::ofK, LEADER)))
                .isEqualTo(new Trained("O-K", "人员O-K", Optional.of(fire), Optional.of(TODAY.plusMonths(12)), false));
        assertThat(refused(keep.record(new Training("O-X", "消防", TODAY), KeepTrainingsTest::ofK, LEADER)))
                .isEqualTo(RosterCode.NOT_A_COLLECTOR);
        assertThat(refused(keep.record(new Training("O-L", "消防", TODAY), KeepTrainingsTest::ofK, LEADER)))
                .isEqualTo(RosterCode.NOT_YOUR_COLLECTOR);
        assertThat(refused(keep.record(new Training("O-K", "消防", TODAY.plusDays(1)), KeepTrainingsTest::ofK, LEADER)))
                .isEqualTo(RosterCode.NOT_FINISHED_YET);
        assertThat(done(keep.record(new Training("O-L", "消防", TODAY), KeepTrainingsTest::ofL, LEADER))
                        .officer())
                .isEqualTo("O-L");
        assertThat(refused(keep(PublishedList.none(NOW)).record(fire, KeepTrainingsTest::ofK, LEADER)))
                .isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }

    @Test
    @DisplayName("列出本区域的网格采集员，从未培训或培训已过期的标明 (ORG-4i)")
    void the_collectors_of_an_area_are_listed_with_those_whose_training_has_expired() {
        assertThat(done(keep.all(areas -> true)))
                .extracting(Trained::officer, Trained::expired)
                .containsExactly(tuple("O-K", true), tuple("O-L", true));
        trainings.record(new Training("O-K", "旧", TODAY.minusMonths(12)), LEADER, NOW);
        trainings.record(new Training("O-L", "旧", TODAY.minusMonths(12).minusDays(1)), LEADER, NOW);
        assertThat(done(keep.all(areas -> true)))
                .extracting(Trained::officer, Trained::expired)
                .containsExactly(tuple("O-K", false), tuple("O-L", true));
        assertThat(done(keep.all(KeepTrainingsTest::ofL)))
                .extracting(Trained::officer)
                .containsExactly("O-L");
        assertThat(done(keep.all(KeepTrainingsTest::ofK)))
                .extracting(Trained::officer)
                .containsExactly("O-K");
    }
}
