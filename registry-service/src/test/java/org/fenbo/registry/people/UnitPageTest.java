package org.fenbo.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Affiliation.Kind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Team;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnitPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void dated_ties_say_for_which_unit_an_officer_works_and_the_unit_counts_without_them() {
        Affiliation before = new Affiliation(Kind.BELONGS_TO, "U-1", new Validity(null, DAY.minusDays(1)));
        Affiliation since = new Affiliation(Kind.BELONGS_TO, "U-2", new Validity(DAY, null));
        Officer moved = officer(before, since);
        assertThat(UnitPage.worksFor(moved, "U-1", DAY)).isFalse();
        assertThat(UnitPage.worksFor(moved, "U-2", DAY)).isTrue();
        assertThat(UnitPage.worksFor(moved, "U-1", DAY.minusDays(1))).isTrue();
        Officer stationed = officer(new Affiliation(Kind.STATIONED_AT, "U-3", Validity.ALWAYS));
        assertThat(UnitPage.worksFor(stationed, "U-1", DAY)).isTrue();
        assertThat(UnitPage.worksFor(stationed, "U-3", DAY)).isTrue();
        assertThat(UnitPage.worksFor(officer(new Affiliation(Kind.LED_BY, "U-4", Validity.ALWAYS)), "U-4", DAY))
                .isFalse();
    }

    @Test
    @DisplayName("离任的负责人、副职不再出现在单位页面上 (ORG-3)")
    void a_head_or_deputy_who_has_left_is_not_on_the_page() {
        Team team = new Team("O", "P", List.of("巡逻车"));
        Unit squad = new Unit(
                "U-1",
                "中队",
                Tier.COMMUNITY,
                UnitKind.SQUAD,
                null,
                List.of(),
                List.of(),
                null,
                Validity.ALWAYS,
                team,
                null);
        Affiliation last = new Affiliation(Kind.BELONGS_TO, "U-1", new Validity(null, DAY));
        Officer deputy = new Officer("P", "某", "U-1", List.of(Role.HANDLER), List.of(last), null);
        Entries entries = Entries.of(List.of(Entry.of(squad), Entry.of(officer(last)), Entry.of(deputy)));
        assertThat(UnitPage.of(entries, "U-1", DAY))
                .hasValueSatisfying(page -> assertThat(page)
                        .isEqualTo(new UnitPage(
                                squad,
                                Optional.of(Person.of(officer(last))),
                                Optional.of(Person.of(deputy)),
                                List.of())));
        assertThat(UnitPage.of(entries, "U-1", DAY.plusDays(1)))
                .hasValue(new UnitPage(squad, Optional.empty(), Optional.empty(), List.of()));
    }

    private static Officer officer(Affiliation... ties) {
        return new Officer("O", "某", "U-1", List.of(Role.HANDLER), List.of(ties), null);
    }
}
