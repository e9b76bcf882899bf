package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.TierFixture.DECEMBER;
import static org.fenbo.registry.publication.TierFixture.FIRST;
import static org.fenbo.registry.publication.TierFixture.admission;
import static org.fenbo.registry.publication.TierFixture.codes;
import static org.fenbo.registry.publication.TierFixture.codesAfter;
import static org.fenbo.registry.publication.TierFixture.during;
import static org.fenbo.registry.publication.TierFixture.duty;
import static org.fenbo.registry.publication.TierFixture.findings;
import static org.fenbo.registry.publication.TierFixture.in;
import static org.fenbo.registry.publication.TierFixture.power;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists in which a line of a street or a community takes a matter from a unit above. */
class AdmissionChecksTest {
    private static final Entry DEPARTMENT = duty("D", DutyKind.CORE, "U-D", in("1", "D"));
    private static final Entry STREET = duty("S", DutyKind.TERRITORIAL, "U-S", in("1a", "S1"));
    private static final Validity OVER = new Validity(null, FIRST.minusDays(1));

    @Test
    @DisplayName("街道的职责取代部门的职责，须有覆盖其事项、区域且期限内有效的本级准入 (REG-9d)")
    void a_line_that_takes_from_a_unit_above_needs_an_admission() {
        assertThat(findings(Optional.empty(), DEPARTMENT, STREET))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(new Finding.InEntry("duty", "S"));
                    assertThat(finding.value()).isEqualTo("U-S");
                    assertThat(finding.reason().chinese()).contains("把 D 的职责");
                });
        assertThat(admitted(admission("1a", "S1", "U-S", Validity.ALWAYS))).isEmpty();
        assertThat(admitted(admission("1", null, "U-S", DECEMBER))).isEmpty();
        assertThat(admitted(admission("1b", "S1", "U-S", Validity.ALWAYS))).containsExactly("NOT_ADMITTED");
        assertThat(admitted(admission("1a", "K1", "U-S", Validity.ALWAYS))).containsExactly("NOT_ADMITTED");
        assertThat(admitted(admission("1a", "S1", "U-T", Validity.ALWAYS))).containsExactly("NOT_ADMITTED");
        assertThat(admitted(admission("1a", "S1", "U-S", OVER))).containsExactly("NOT_ADMITTED");
        assertThat(admitted(admission("1a", "S1", "U-S", Threshold.COMMUNITY, Validity.ALWAYS)))
                .as("an admission of the other threshold")
                .containsExactly("NOT_ADMITTED");
    }

    @Test
    @DisplayName("准入已到期的职责：指明哪项准入、何日到期，以及一步可行的补救 (REG-9d)")
    void a_line_whose_admission_has_ended_names_the_admission_and_the_remedy() {
        Entry over = admission("1a", "S1", "U-S", OVER);
        assertThat(findings(Optional.empty(), DEPARTMENT, STREET, over))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("NOT_ADMITTED");
                    assertThat(finding.reason().chinese())
                            .endsWith("准入 %s 已于 %s 到期".formatted(over.code(), FIRST.minusDays(1)));
                    assertThat(finding.reason().english())
                            .endsWith("admission %s ended on %s".formatted(over.code(), FIRST.minusDays(1)));
                    assertThat(finding.remedy().chinese()).contains("续期");
                    assertThat(finding.remedy().english()).contains("renew");
                });
        assertThat(findings(Optional.empty(), DEPARTMENT, STREET))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().chinese()).doesNotContain("到期"));
    }

    private static List<String> admitted(Entry admission) {
        return codes(DEPARTMENT, STREET, admission);
    }

    @Test
    @DisplayName("上级的主责、属地、分工合作职责须准入；对外行政服务和人工研判的条目不算其职责 (REG-9d)")
    void only_own_work_of_a_unit_above_is_passed_down() {
        for (DutyKind kind : List.of(DutyKind.CORE, DutyKind.TERRITORIAL, DutyKind.COOPERATION)) {
            assertThat(codes(duty("D", kind, "U-D", in("1", "D")), STREET)).containsExactly("NOT_ADMITTED");
        }
        assertThat(codes(duty("D", DutyKind.PUBLIC_SERVICE, "U-D", in("1", "D")), STREET))
                .isEmpty();
        Assignment open = new Assignment.ByDecision(List.of(new RankedUnit("U-D", 0.5, 3)));
        assertThat(codes(duty("D", DutyKind.CORE, open, in("1", "D")), STREET)).isEmpty();
        assertThat(codes(duty("D", DutyKind.CORE, "U-T", in("1", "D")), STREET))
                .as("a unit of the same tier")
                .isEmpty();
        assertThat(codes(DEPARTMENT, duty("J", DutyKind.CORE, "U-J", in("1a", "S1"))))
                .as("an agency in the street belongs to a department")
                .isEmpty();
        assertThat(codes(STREET, duty("K", DutyKind.CORE, "U-K", in("1a", "K1"))))
                .as("from the street to the community")
                .containsExactly("NOT_ADMITTED");
    }

    @Test
    @DisplayName("已过期的职责、区域不相交的职责、条件或日期不同时成立的职责，不算下放 (REG-9d)")
    void lines_that_never_meet_pass_nothing_down() {
        assertThat(codes(DEPARTMENT, duty("S", DutyKind.CORE, "U-S", during("1a", "S1", OVER))))
                .isEmpty();
        assertThat(codes(duty("D", DutyKind.CORE, "U-D", during("1", "D", OVER)), STREET))
                .isEmpty();
        assertThat(codes(duty("D", DutyKind.CORE, "U-D", in("1", "S2")), STREET))
                .isEmpty();
        assertThat(codes(duty("D", DutyKind.CORE, "U-D", in("1b", "D")), STREET))
                .isEmpty();
        Entry inDecember = duty("D", DutyKind.CORE, "U-D", during("1", "D", DECEMBER));
        Validity later = new Validity(FIRST.plusDays(31), null);
        assertThat(codes(inDecember, duty("S", DutyKind.CORE, "U-S", during("1a", "S1", later))))
                .isEmpty();
        assertThat(codes(inDecember, STREET)).containsExactly("NOT_ADMITTED");
        Entry small = duty("D", DutyKind.CORE, "U-D", in("1", "D", condition("size=..10")));
        assertThat(codes(small, duty("S", DutyKind.CORE, "U-S", in("1a", "S1", condition("size=10..")))))
                .isEmpty();
        assertThat(codes(small, STREET)).containsExactly("NOT_ADMITTED");
    }

    private static Condition condition(String text) {
        return Conditions.parse(text).orElseThrow();
    }

    @Test
    @DisplayName("查询先到达的上级职责才被取代：它之后的、更具体的上级职责不受影响 (REG-9d)")
    void a_line_takes_only_from_the_duties_that_would_answer_without_it() {
        Entry nearer = duty("E", DutyKind.CORE, "U-E", in("1a", "D"));
        Entry farther = duty("D", DutyKind.ENFORCEMENT, "U-D", in("1", "D"));
        assertThat(codes(nearer, farther, STREET))
                .as("the nearer duty always answers, so the farther one never does")
                .containsExactly("NOT_ADMITTED");
        Entry sometimes = duty("E", DutyKind.CORE, "U-E", in("1a", "D", condition("size=..10")));
        assertThat(codes(sometimes, farther, STREET))
                .containsExactlyInAnyOrder("NOT_ADMITTED", "ENFORCEMENT_ONLY_AS_POWER");
        Entry byStreet = duty("T", DutyKind.CORE, "U-T", in("1a", "D"));
        assertThat(codes(byStreet, farther, duty("S", DutyKind.CORE, "U-S", in("1a", "S1"))))
                .as("another line of the street before it doesn't hide the duty above")
                .containsOnly("ENFORCEMENT_ONLY_AS_POWER")
                .hasSize(2);
        Entry wide = duty("S", DutyKind.CORE, "U-S", in("1", "D"));
        assertThat(codes(duty("D", DutyKind.CORE, "U-D", in("1a", "S1")), wide))
                .as("the duty above comes first in the look-up")
                .isEmpty();
        Entry inStreet = duty("E", DutyKind.CORE, "U-E", in("1a", "S1"));
        assertThat(codes(
                        inStreet,
                        duty("D", DutyKind.CORE, "U-D", in("1", "D")),
                        duty("S", DutyKind.CORE, "U-S", in("1a", "D"))))
                .as("elsewhere in the district the street's line still takes from it")
                .containsExactly("NOT_ADMITTED");
    }

    @Test
    @DisplayName("执法职责不交给社区，交给街道须已认领覆盖其区域和日期的赋权 (REG-9d,f)")
    void enforcement_goes_to_a_street_only_as_a_claimed_power() {
        Entry enforcement = duty("D", DutyKind.ENFORCEMENT, "U-D", in("1", "D"));
        Entry community = duty("K", DutyKind.CORE, "U-K", in("1a", "K1"));
        assertThat(codes(enforcement, community)).containsExactly("ENFORCEMENT_TO_COMMUNITY");
        assertThat(codes(enforcement, STREET)).containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(enforcement, STREET, power("D", "S1", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(enforcement, STREET, power("D", "K1", "U-S", Validity.ALWAYS)))
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(enforcement, STREET, power("D", "S1", "U-T", Validity.ALWAYS)))
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(enforcement, STREET, power("D", "S1", "U-S", DECEMBER)))
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        Entry inDecember = duty("S", DutyKind.CORE, "U-S", during("1a", "S1", DECEMBER));
        assertThat(codes(enforcement, inDecember, power("D", "S1", "U-S", DECEMBER)))
                .isEmpty();
    }

    @Test
    @DisplayName("社区不能牵头执法职责；已过期的不计 (REG-9f)")
    void a_community_never_leads_enforcement() {
        assertThat(codes(duty("K", DutyKind.ENFORCEMENT, "U-K", in("1", "K1"))))
                .containsExactly("ENFORCEMENT_TO_COMMUNITY");
        assertThat(codes(duty("K", DutyKind.ENFORCEMENT, "U-K", during("1", "K1", OVER))))
                .isEmpty();
        assertThat(codes(duty("K", DutyKind.ENFORCEMENT, "U-K", during("1", "K1", new Validity(null, FIRST)))))
                .as("the last day is the first day of the list")
                .containsExactly("ENFORCEMENT_TO_COMMUNITY");
        assertThat(codes(duty("S", DutyKind.ENFORCEMENT, "U-S", in("1", "S1")))).isEmpty();
    }

    @Test
    @DisplayName("执法职责不得以准入交给下级；准入已过期、另有职责在先的不计 (REG-9f)")
    void an_admission_does_not_pass_enforcement_down() {
        Entry enforcement = duty("D", DutyKind.ENFORCEMENT, "U-D", in("1", "D"));
        assertThat(codes(enforcement, admission("1a", "S1", "U-S", Validity.ALWAYS)))
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        assertThat(codes(enforcement, admission("1a", "K1", "U-K", Validity.ALWAYS)))
                .containsExactly("ENFORCEMENT_TO_COMMUNITY");
        assertThat(codes(enforcement, admission("1a", "S1", "U-S", OVER))).isEmpty();
        assertThat(codes(enforcement, admission("1a", "S1", "U-S", new Validity(null, FIRST))))
                .hasSize(1);
        assertThat(codes(
                        enforcement,
                        duty("E", DutyKind.CORE, "U-E", in("1a", "D")),
                        admission("1a", "S1", "U-S", Validity.ALWAYS)))
                .as("another duty answers for the matter")
                .isEmpty();
        Entry small = duty("E", DutyKind.CORE, "U-E", in("1a", "D", condition("size=..10")));
        assertThat(codes(enforcement, small, admission("1a", "S1", "U-S", Validity.ALWAYS)))
                .as("another duty answers for small matters only")
                .containsExactly("ENFORCEMENT_ONLY_AS_POWER");
        Entry community = duty("K", DutyKind.CORE, "U-K", in("1a", "K1"));
        assertThat(codes(enforcement, community, admission("1a", "K1", "U-K", Validity.ALWAYS)))
                .as("the line of the community and its admission")
                .containsExactly("ENFORCEMENT_TO_COMMUNITY", "ENFORCEMENT_TO_COMMUNITY");
        assertThat(codes(
                        duty("D", DutyKind.ENFORCEMENT, "U-D", in("1", "S2")),
                        admission("1a", "S1", "U-S", Validity.ALWAYS)))
                .isEmpty();
    }

    @Test
    @DisplayName("赋权只能由上级赋予；执法职责不赋权给社区；其他职责赋权须有覆盖全部日期的准入 (REG-9d,f, REG-14a)")
    void a_power_comes_from_above_and_only_enforcement_needs_no_admission() {
        assertThat(codes(duty("T", DutyKind.CORE, "U-T", in("1", "S1")), power("T", "S1", "U-S", Validity.ALWAYS)))
                .containsExactly("GRANTOR_NOT_ABOVE");
        Entry enforcement = duty("D", DutyKind.ENFORCEMENT, "U-D", in("1", "D"));
        assertThat(codes(enforcement, power("D", "S1", "U-S", Validity.ALWAYS))).isEmpty();
        assertThat(codes(enforcement, power("D", "K1", "U-K", Validity.ALWAYS)))
                .containsExactly("ENFORCEMENT_TO_COMMUNITY");
        assertThat(codes(enforcement, power("D", "K1", "U-K", OVER))).isEmpty();
        assertThat(codes(enforcement, power("D", "K1", null, Validity.ALWAYS))).isEmpty();
        Entry power = power("D", "S1", "U-S", Validity.ALWAYS);
        assertThat(codes(DEPARTMENT, power)).containsExactly("NOT_ADMITTED");
        assertThat(codes(DEPARTMENT, power, admission("1", "S1", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(DEPARTMENT, power, admission("1a", "S1", "U-S", Validity.ALWAYS)))
                .as("only a part of the duty is admitted")
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(DEPARTMENT, power, admission("1", "S1", "U-S", DECEMBER)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(DEPARTMENT, power, admission("1", "S1", "U-S", Threshold.COMMUNITY, Validity.ALWAYS)))
                .containsExactly("NOT_ADMITTED");
        assertThat(codes(duty("D", DutyKind.PUBLIC_SERVICE, "U-D", in("1", "D")), power))
                .isEmpty();
        assertThat(codes(DEPARTMENT, power("D", "S1", "U-E", Validity.ALWAYS)))
                .as("the rule is about teams of streets and communities")
                .isEmpty();
    }

    @Test
    @DisplayName("新版本删去部门的职责、改由街道负责，也须准入；部门无职责时准入须覆盖全部日期 (REG-9d)")
    void a_line_that_replaces_a_deleted_duty_needs_an_admission() {
        List<Entry> before = List.of(DEPARTMENT);
        Entry street = duty("S", DutyKind.CORE, "U-S", in("1", "D"));
        assertThat(codesAfter(before, street)).containsExactly("NOT_ADMITTED");
        assertThat(codesAfter(before, street, admission("1", "D", "U-S", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codesAfter(before, street, admission("1", "D", "U-S", DECEMBER)))
                .containsExactly("GIVER_HAS_NO_LINE");
        assertThat(codesAfter(before, street, duty("E", DutyKind.CORE, "U-E", in("1", "S2"))))
                .as("a duty for another place doesn't keep it")
                .containsExactly("NOT_ADMITTED");
        assertThat(codesAfter(List.of(), street)).isEmpty();
        assertThat(codesAfter(List.of(duty("D", DutyKind.CORE, "U-D", during("1", "D", OVER))), street))
                .isEmpty();
        assertThat(codesAfter(List.of(duty("D", DutyKind.PUBLIC_SERVICE, "U-D", in("1", "D"))), street))
                .isEmpty();
        assertThat(codesAfter(List.of(drafted()), street))
                .as("a line that was drafted from past cases was nobody's duty")
                .isEmpty();
    }

    private static Entry drafted() {
        Duty duty = (Duty) DEPARTMENT.content();
        return Entry.of(new Duty("PAST-1", duty.title(), duty.terms(), duty.scope(), duty.assignment(), true));
    }

    @Test
    @DisplayName("部门的职责由同级单位或人工研判接续的，仍算保留；街道的新职责只取代它能到达之处 (REG-9d)")
    void a_duty_that_stays_above_is_kept() {
        List<Entry> before = List.of(DEPARTMENT);
        Entry street = duty("S", DutyKind.CORE, "U-S", in("1a", "S1"));
        Entry byAnother = duty("E", DutyKind.PUBLIC_SERVICE, "U-E", in("1", "D"));
        assertThat(codesAfter(before, byAnother, street))
                .as("another department answers for the matter now")
                .isEmpty();
        Assignment open = new Assignment.ByDecision(List.of(new RankedUnit("U-S", 0.5, 3)));
        assertThat(codesAfter(before, duty("E", DutyKind.CORE, open, in("1", "D")), street))
                .isEmpty();
        Entry sometimes = duty("E", DutyKind.PUBLIC_SERVICE, "U-E", during("1", "D", DECEMBER));
        assertThat(codesAfter(before, sometimes, street))
                .as("another duty answers on some days only")
                .containsExactly("NOT_ADMITTED");
        List<Entry> ofStreet = List.of(duty("T", DutyKind.CORE, "U-T", in("1", "S1")));
        Entry community = duty("K", DutyKind.CORE, "U-K", in("1", "K1"));
        assertThat(codesAfter(ofStreet, community)).containsExactly("NOT_ADMITTED");
        assertThat(codesAfter(ofStreet, community, duty("S", DutyKind.PUBLIC_SERVICE, "U-S", in("1", "S1"))))
                .as("another unit of the street keeps it")
                .isEmpty();
        assertThat(codesAfter(ofStreet, duty("S", DutyKind.CORE, "U-S", in("1", "S1"))))
                .as("nothing goes down a tier")
                .isEmpty();
        List<Entry> hidden = List.of(DEPARTMENT, duty("E", DutyKind.PUBLIC_SERVICE, "U-E", in("1a", "S1")));
        assertThat(codesAfter(hidden, street))
                .as("the department never answered there")
                .isEmpty();
    }

    @Test
    @DisplayName("街道以上级分类接手已删去的职责，也算取代 (REG-9d)")
    void a_line_of_a_broader_category_takes_a_deleted_duty_too() {
        List<Entry> before = List.of(duty("D", DutyKind.CORE, "U-D", in("1a", "D")));
        assertThat(codesAfter(before, duty("S", DutyKind.CORE, "U-S", in("1", "D"))))
                .containsExactly("NOT_ADMITTED");
        assertThat(codesAfter(before, duty("S", DutyKind.CORE, "U-S", in("1b", "D"))))
                .isEmpty();
    }
}
