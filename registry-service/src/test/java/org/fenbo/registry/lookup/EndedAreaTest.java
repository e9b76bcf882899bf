package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Revision 1 has grid G in street S. Revision 2, in force for two days, has S without G. */
class EndedAreaTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Area STREET = new Area("S", "街道", AreaKind.STREET, null, null);
    private static final Category CATEGORY = new Category("C", "垃圾", null, Urgency.NORMAL, null);

    private final Lookup lookup = PublishedList.lookup(revisions(), NOW);

    private static InMemoryRevisions revisions() {
        Coded grid = new Area("G", "网格", AreaKind.GRID, "S", null);
        InMemoryRevisions revisions = PublishedList.revisions(ago(10), STREET, grid, CATEGORY, duty("U-1"));
        PublishedList.publish(revisions, ago(3), ago(2), STREET, CATEGORY, duty("U-2"));
        return revisions;
    }

    private static Duty duty(String lead) {
        return new Duty("D-1", "清扫", DutyKind.CORE, "C", "S", new Assignment.ToLead(lead, List.of()), "依据", false);
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @Test
    @DisplayName("所报网格已终止的，由其上级区域答复；从未有过的区域没有答复 (REG-4i, ORG-2d)")
    void the_area_above_answers_for_an_area_that_has_ended() {
        assertThat(lead("G", NOW)).isEqualTo("U-2");
        assertThat(lead("S", NOW)).isEqualTo("U-2");
        assertThat(lead("G", ago(5))).isEqualTo("U-1");
        assertThat(lead("X", NOW)).isEqualTo("nobody: UNKNOWN_AREA");
        assertThat(lookup.answer("C", "G", ago(20), Map.of())).isEmpty();
    }

    private String lead(String area, Instant at) {
        return switch (lookup.answer("C", area, at, Map.of()).orElseThrow()) {
            case Answer.ByDuty byDuty -> byDuty.lead();
            case Answer.None none -> "nobody: " + none.gap();
            case Answer other -> other.toString();
        };
    }

    @Test
    @DisplayName("由清单做成的对象每版只做一次，版本未公布的没有 (REG-3g)")
    void an_object_is_made_once_for_each_revision() {
        InForce<List<Integer>> made = new InForce<>(lookup, (revision, entries) -> List.of(revision));
        assertThat(made.at(NOW)).contains(List.of(2)).containsSame(made.of(2).orElseThrow());
        assertThat(made.of(1)).contains(List.of(1));
        assertThat(made.of(9)).isEmpty();
        assertThat(made.at(ago(20))).isEmpty();
    }
}
