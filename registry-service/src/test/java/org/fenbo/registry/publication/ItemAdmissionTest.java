package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.TierFixture.DECEMBER;
import static org.fenbo.registry.publication.TierFixture.FIRST;
import static org.fenbo.registry.publication.TierFixture.admission;
import static org.fenbo.registry.publication.TierFixture.codes;
import static org.fenbo.registry.publication.TierFixture.findings;
import static org.fenbo.registry.publication.TierFixture.power;

import java.util.List;
import java.util.Optional;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists in which a work item puts a part of a duty on a unit below. */
class ItemAdmissionTest {
    private static Entry duty(DutyKind kind, String lead, @Nullable String area, Validity days) {
        return TierFixture.duty("D-" + lead, kind, lead, TierFixture.during("1", area, days));
    }

    private static Entry item(String lead, String body, List<String> categories, @Nullable String area) {
        return Entry.of(new WorkItem("W", "D-" + lead, "事项", List.of(body), categories, area, List.of()));
    }

    @Test
    @DisplayName("具体工作事项把部门职责的一部分交给街道，没有覆盖其事项、区域和全部日期的准入不得公布 (REG-9d)")
    void a_work_item_that_passes_a_part_of_a_duty_down_needs_an_admission() {
        Entry duty = duty(DutyKind.CORE, "U-D", "D", Validity.ALWAYS);
        Entry item = item("U-D", "U-S", List.of("1a"), "S1");
        assertThat(codes(duty, item)).containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "S1", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(duty, item, admission("1", "D", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(duty, item, admission("1b", "S1", "U-S", Validity.ALWAYS)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "K1", "U-S", Validity.ALWAYS)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "S1", "U-T", Validity.ALWAYS)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(duty, item, admission("1a", "S1", "U-S", DECEMBER))).containsExactly("NOT_ADMITTED");
        Entry inDecember = duty(DutyKind.CORE, "U-D", "D", DECEMBER);
        assertThat(codes(inDecember, item, admission("1a", "S1", "U-S", DECEMBER)))
                .isEmpty();
        Entry over = duty(DutyKind.CORE, "U-D", "D", new Validity(null, FIRST.minusDays(1)));
        assertThat(codes(over, item)).as("a duty that is over").isEmpty();
    }

    @Test
    @DisplayName("准入已到期的具体工作事项：指明哪项准入、何日到期，补救为续期 (REG-9d)")
    void a_work_item_whose_admission_has_ended_names_the_admission_and_the_remedy() {
        Entry duty = duty(DutyKind.CORE, "U-D", "D", Validity.ALWAYS);
        Entry item = item("U-D", "U-S", List.of("1a"), "S1");
        Entry over = admission("1a", "S1", "U-S", new Validity(null, FIRST.minusDays(1)));
        assertThat(findings(Optional.empty(), duty, item, over)).singleElement().satisfies(finding -> {
            assertThat(finding.reason().chinese())
                    .endsWith("准入 %s 已于 %s 到期".formatted(over.code(), FIRST.minusDays(1)));
            assertThat(finding.remedy().chinese()).contains("续期");
        });
    }

    @Test
    @DisplayName("街道职责的具体工作事项交给社区也须准入；对外行政服务、协同职责、同级单位和自己承担的不受限制 (REG-9d)")
    void a_work_item_of_a_street_needs_an_admission_for_a_community() {
        Entry ofStreet = duty(DutyKind.TERRITORIAL, "U-S", "S1", Validity.ALWAYS);
        assertThat(codes(ofStreet, item("U-S", "U-K", List.of(), "K1"))).containsExactly("NOT_ADMITTED");
        assertThat(codes(ofStreet, item("U-S", "U-K", List.of(), "K1"), admission("1", "K1", "U-K", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(ofStreet, item("U-S", "U-T", List.of(), "K1"))).isEmpty();
        assertThat(codes(ofStreet, item("U-S", "U-D", List.of(), null))).isEmpty();
        Entry service = duty(DutyKind.PUBLIC_SERVICE, "U-D", "D", Validity.ALWAYS);
        assertThat(codes(service, item("U-D", "U-S", List.of(), null))).isEmpty();
        Entry cooperation = duty(DutyKind.COOPERATION, "U-D", "D", Validity.ALWAYS);
        assertThat(codes(cooperation, item("U-D", "U-S", List.of(), null)))
                .as("the lead of a co-operation stays responsible")
                .isEmpty();
        Entry ofDepartment = duty(DutyKind.CORE, "U-D", "D", Validity.ALWAYS);
        Entry admitted = admission("1", "S1", "U-S", Validity.ALWAYS);
        assertThat(codes(ofDepartment, ofStreet, admitted, item("U-S", "U-S", List.of(), null)))
                .isEmpty();
        assertThat(codes(ofDepartment, ofStreet, admitted, item("U-S", "U-T", List.of(), null)))
                .as("the admission names another unit of the street")
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(ofDepartment, item("U-D", "U-S", List.of(), "S1"))).containsExactly("NOT_ADMITTED");
        assertThat(codes(duty(DutyKind.CORE, "U-D", "S2", Validity.ALWAYS), item("U-D", "U-S", List.of(), "S1")))
                .as("the item and its duty have no area in common")
                .isEmpty();
    }

    @Test
    @DisplayName("执法职责的具体工作事项不得交给社区，交给街道须已认领赋权 (REG-9d,f)")
    void a_work_item_of_an_enforcement_duty_needs_a_claimed_power() {
        Entry duty = duty(DutyKind.ENFORCEMENT, "U-D", "D", Validity.ALWAYS);
        assertThat(codes(duty, item("U-D", "U-K", List.of(), "K1"))).containsExactly("ENFORCEMENT_TO_COMMUNITY");
        Entry item = item("U-D", "U-S", List.of(), "S1");
        assertThat(codes(duty, item)).containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(duty, item, power("D-U-D", "S1", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(duty, item, power("D-U-D", "S1", "U-T", Validity.ALWAYS)))
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(duty, item, power("D-U-D", "K1", "U-S", Validity.ALWAYS)))
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(duty, item, power("D-U-D", "S1", "U-S", DECEMBER)))
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
    }
}
