package org.fenbo.registry.granting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.power.GrantedPower.State;
import org.fenbo.registry.refusal.PowerCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commands about powers on a small draft: department U-D, streets S1 and S2 with U-S1, its team U-T1, and U-S2. */
class GrantPowersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Actor DEPARTMENT = new Actor("O-D", "U-D", "unit-liaison", null);
    private static final Actor STREET = new Actor("O-S1", "U-S1", "unit-liaison", null);
    private static final Actor OTHER = new Actor("O-S2", "U-S2", "unit-liaison", null);
    private static final Actor KEEPER = new Actor("O-K", "U-CMD", "registry-keeper", null);

    private final Map<String, GrantedPower> powers = new HashMap<>();
    private final GrantPowers grant = new GrantPowers((draft, officer, change) -> {
        Outcome<GrantedPower> outcome = change.apply(list(draft));
        outcome.map(power -> powers.put(power.code(), power));
        return outcome;
    });

    private PowerDrafts.PowerList list(int draft) {
        return new PowerDrafts.PowerList(
                draft,
                TODAY,
                Map.copyOf(powers),
                Map.of("D-1", duty("D-1", new Assignment.ToLead("U-D", List.of())), "D-2", openDuty()),
                Map.of(
                        "U-D", unit("U-D", Tier.DISTRICT, null, "D"),
                        "U-S1", unit("U-S1", Tier.STREET, null, "S1"),
                        "U-T1", unit("U-T1", Tier.STREET, "U-S1", "S1"),
                        "U-S2", unit("U-S2", Tier.STREET, null, "S2"),
                        "U-K1", unit("U-K1", Tier.COMMUNITY, "U-S1", "S1")),
                Map.of("D", area("D", null), "S1", area("S1", "D"), "S2", area("S2", "D"), "K1", area("K1", "S1")));
    }

    private static Duty openDuty() {
        return duty("D-2", new Assignment.ByDecision(List.of()));
    }

    private static Duty duty(String code, Assignment assignment) {
        return new Duty(code, "查处", DutyKind.ENFORCEMENT, "C", null, assignment, "依据", false);
    }

    private static Unit unit(String code, Tier tier, @Nullable String parent, String serves) {
        return new Unit(code, code, tier, UnitKind.DEPARTMENT, parent, List.of(), List.of(serves));
    }

    private static Area area(String code, @Nullable String parent) {
        return new Area(code, code, AreaKind.STREET, parent, null);
    }

    private static GrantedPower offered(String code, String duty, String area) {
        GrantedPower.Help help = new GrantedPower.Help(List.of("决定书"), List.of("案例一"), "第一期");
        return new GrantedPower(code, duty, area, null, Validity.ALWAYS, "赋权目录第1项", help, null);
    }

    @Test
    @DisplayName("部门提出赋权，附依据、文书式样、案例、培训；只有牵头单位可提出 (REG-14a)")
    void a_department_offers_a_power_of_its_own_duty() {
        assertThat(refused(grant.offer(1, offered("P-1", "D-1", "S1"), STREET))).isEqualTo(SharedCode.NOT_YOUR_UNIT);
        assertThat(refused(grant.offer(1, offered("P-1", "D-2", "S1"), DEPARTMENT)))
                .isEqualTo(PowerCode.NO_DUTY_TO_GRANT);
        assertThat(refused(grant.offer(1, offered("P-1", "D-9", "S1"), DEPARTMENT)))
                .isEqualTo(PowerCode.NO_DUTY_TO_GRANT);
        assertThat(refused(grant.offer(1, offered("P-1", "D-1", "S9"), DEPARTMENT)))
                .isEqualTo(PowerCode.AREA_NOT_IN_DRAFT);
        GrantedPower power = done(grant.offer(1, offered("P-1", "D-1", "S1"), DEPARTMENT));
        assertThat(power.on(TODAY)).isEqualTo(State.OFFERED);
        assertThat(power.help().cases()).containsExactly("案例一");
        assertThat(refused(grant.offer(1, offered("P-1", "D-1", "S2"), KEEPER))).isEqualTo(PowerCode.POWER_CODE_TAKEN);
        assertThat(powers.get("P-1")).isEqualTo(power);
    }

    @Test
    @DisplayName("街道自某日起认领；只能由服务该区域的街道单位认领，同一时间只有一个 (REG-14a)")
    void a_street_claims_a_power_from_a_date() {
        Validity days = new Validity(TODAY.plusDays(5), TODAY.plusDays(9));
        assertThat(refused(grant.claim(1, "P-1", "U-S1", days, STREET))).isEqualTo(PowerCode.UNKNOWN_POWER);
        done(grant.offer(1, offered("P-1", "D-1", "K1"), DEPARTMENT));
        for (String wrong : List.of("U-S2", "U-K1", "U-D", "U-X")) {
            assertThat(refused(grant.claim(1, "P-1", wrong, days, KEEPER)))
                    .as(wrong)
                    .isEqualTo(PowerCode.NOT_A_TEAM_OF_THE_STREET);
        }
        assertThat(refused(grant.claim(1, "P-1", "U-S1", days, OTHER))).isEqualTo(SharedCode.NOT_YOUR_UNIT);
        assertThat(refused(grant.claim(1, "P-1", "U-T1", new Validity(TODAY, TODAY.minusDays(1)), STREET)))
                .isEqualTo(SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS);
        GrantedPower power = done(grant.claim(1, "P-1", "U-T1", days, STREET));
        assertThat(power.team()).isEqualTo("U-T1");
        assertThat(power.validity()).isEqualTo(days);
        assertThat(power.on(TODAY)).isEqualTo(State.STARTS_LATER);
        assertThat(power.on(TODAY.plusDays(5))).isEqualTo(State.CLAIMED);
        assertThat(refused(grant.claim(1, "P-1", "U-S1", days, KEEPER))).isEqualTo(PowerCode.POWER_IS_CLAIMED);
    }

    @Test
    @DisplayName("街道说明理由交回，自当日起由原部门负责；到期未交回的标为到期 (REG-14d,f)")
    void a_street_hands_a_power_back_with_a_reason_or_the_power_is_overdue() {
        done(grant.offer(1, offered("P-1", "D-1", "S1"), DEPARTMENT));
        assertThat(refused(grant.handBack(1, "P-1", TODAY, "人手不足", STREET))).isEqualTo(PowerCode.POWER_NOT_CLAIMED);
        GrantedPower claimed =
                done(grant.claim(1, "P-1", "U-S1", new Validity(TODAY.minusDays(9), TODAY.plusDays(9)), STREET));
        assertThat(claimed.on(TODAY.plusDays(9))).isEqualTo(State.CLAIMED);
        assertThat(claimed.on(TODAY.plusDays(10))).isEqualTo(State.OVERDUE);
        assertThat(refused(grant.handBack(1, "P-1", TODAY, "人手不足", OTHER))).isEqualTo(SharedCode.NOT_YOUR_UNIT);
        assertThat(refused(grant.handBack(1, "P-1", TODAY.minusDays(9), "人手不足", STREET)))
                .isEqualTo(SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS);
        assertThat(refused(grant.handBack(1, "P-1", TODAY.plusDays(11), "人手不足", STREET)))
                .isEqualTo(PowerCode.POWER_ENDS_EARLIER);
        GrantedPower back = done(grant.handBack(1, "P-1", TODAY.plusDays(3), "人手不足", STREET));
        assertThat(back.validity()).isEqualTo(new Validity(TODAY.minusDays(9), TODAY.plusDays(2)));
        assertThat(back.handedBack()).isEqualTo("人手不足");
        assertThat(back.on(TODAY)).isEqualTo(State.CLAIMED);
        assertThat(back.on(TODAY.plusDays(3))).isEqualTo(State.HANDED_BACK);
        assertThat(back.on(TODAY.plusDays(10))).isEqualTo(State.HANDED_BACK);
    }

    private static GrantedPower done(Outcome<GrantedPower> outcome) {
        return switch (outcome) {
            case Outcome.Done<GrantedPower>(var power) -> power;
            case Outcome.Refused<GrantedPower>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Refusal.Code refused(Outcome<GrantedPower> outcome) {
        return switch (outcome) {
            case Outcome.Done<GrantedPower>(var power) -> throw new AssertionError(power);
            case Outcome.Refused<GrantedPower>(var refusal) -> refusal.code();
        };
    }
}
