package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.ListFixture.codes;
import static org.fenbo.registry.publication.ListFixture.heading;
import static org.fenbo.registry.publication.ListFixture.line;

import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.publication.ListFixture.Line;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListLevelsTest {
    private static final Line LINE = line(DutyKind.CORE).withoutClass();
    private static final Entry H = heading("H", null, Tier.DISTRICT);
    private static final Entry K = heading("K", "H", Tier.DISTRICT);
    private static final Entry STREET = heading("S", null, Tier.STREET);
    private static final Entry STREET_CLASS = heading("S-K", "S", Tier.STREET);

    @Test
    @DisplayName("区、街道两级清单各分归口、分类、职责三层，职责不在分类中不予发布，全无归口的清单也不例外 (REG-1a)")
    void a_duty_of_the_district_or_a_street_is_in_a_class() {
        assertThat(codes(H, K, LINE.heading("K").entry())).isEmpty();
        assertThat(codes(H, K, LINE.entry())).containsExactly("NO_CLASS");
        assertThat(codes(H, K, LINE.draftedLine().entry())).containsExactly("NO_CLASS");
        assertThat(codes(H, K, LINE.byDecision("U-S").entry())).containsExactly("NO_CLASS");
        assertThat(codes(H, LINE.heading("H").entry())).containsExactly("NOT_A_CLASS");
        assertThat(codes(H, LINE.heading("X").entry())).containsExactly("UNKNOWN_HEADING");
        assertThat(codes(H, K, heading("K-1", "K", Tier.DISTRICT))).containsExactly("CLASS_IN_A_CLASS");
        assertThat(ListFixture.withoutHeadings(LINE.entry()).stream().map(Finding::code))
                .as("a list without any heading")
                .containsExactly("NO_CLASS");
    }

    @Test
    @DisplayName("职责归入另一级清单的职责分类，或分类与归口不同级，不予发布 (REG-1a)")
    void a_duty_is_in_the_list_of_its_own_tier() {
        assertThat(codes(H, K, LINE.lead("U-S").heading("K").entry())).containsExactly("OTHER_TIER");
        assertThat(codes(STREET, STREET_CLASS, LINE.heading("S-K").entry())).containsExactly("OTHER_TIER");
        assertThat(codes(
                        STREET,
                        STREET_CLASS,
                        LINE.byDecision("U-D").heading("S-K").entry()))
                .containsExactly("OTHER_TIER");
        assertThat(codes(STREET, STREET_CLASS, LINE.lead("U-S").heading("S-K").entry()))
                .isEmpty();
        assertThat(codes(H, K, LINE.lead("U-CITY").heading("K").entry())).isEmpty();
        assertThat(codes(
                        STREET,
                        STREET_CLASS,
                        LINE.list(StreetList.BASIC).heading("S-K").entry()))
                .as("a line of a street's list")
                .isEmpty();
        assertThat(codes(H, heading("S-K", "H", Tier.STREET))).containsExactly("OTHER_TIER");
    }

    @Test
    @DisplayName("社区承担的工作自成一级清单，可不分层 (REG-1b)")
    void a_community_has_a_list_of_its_own() {
        Entry community = heading("C", null, Tier.COMMUNITY);
        Line work = line(DutyKind.TERRITORIAL).withoutClass().lead("U-C");
        assertThat(codes(H, K, community, work.heading("C").entry())).isEmpty();
        assertThat(codes(H, K, work.entry())).isEmpty();
        assertThat(codes(H, K, work.heading("K").entry())).containsExactly("OTHER_TIER");
    }
}
