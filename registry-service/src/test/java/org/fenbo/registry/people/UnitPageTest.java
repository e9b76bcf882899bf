package org.fenbo.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Affiliation.Kind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.validity.Validity;
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

    private static Officer officer(Affiliation... ties) {
        return new Officer("O", "某", "U-1", List.of(Role.HANDLER), List.of(ties), null);
    }
}
