package org.fenbo.registry.granting;

import java.time.LocalDate;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.granting.PowerDrafts.PowerList;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.refusal.PowerCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A department offers a power, a street claims it from a date, and the street hands it back with a reason (REG-14). Each
 * command changes a draft of the list and acts when the draft comes into force.
 */
public final class GrantPowers {
    /** The role that may act for any unit; all other roles may act only for their own unit. */
    private static final String OFFICE = "registry-keeper";

    private final PowerDrafts drafts;

    public GrantPowers(PowerDrafts drafts) {
        this.drafts = drafts;
    }

    /** Offers a power. Only the unit that leads the duty may offer it. */
    public Outcome<GrantedPower> offer(int draft, GrantedPower offered, Actor actor) {
        return drafts.change(
                draft,
                actor.id(),
                list -> may(unknown(list, offered)
                                .or(() -> notForThatUnit(lead(list.duties().get(offered.duty())), actor))
                                .or(() -> PowerCode.POWER_CODE_TAKEN.when(
                                        list.powers().containsKey(offered.code()), draft, offered.code())))
                        .map(yes -> offered));
    }

    private static Optional<Refusal> unknown(PowerList list, GrantedPower offered) {
        Duty duty = list.duties().get(offered.duty());
        boolean hasLead = duty != null && duty.assignment() instanceof Assignment.ToLead;
        return PowerCode.NO_DUTY_TO_GRANT
                .when(!hasLead, list.draft(), offered.duty())
                .map(refusal -> refusal.at("duty"))
                .or(() -> PowerCode.AREA_NOT_IN_DRAFT
                        .when(!list.areas().containsKey(offered.area()), list.draft(), offered.area())
                        .map(refusal -> refusal.at("area")));
    }

    private static String lead(@Nullable Duty duty) {
        return duty != null && duty.assignment() instanceof Assignment.ToLead(var lead, var _) ? lead : "";
    }

    /** Claims an offered power for a team of a street, from a date. The team must serve the area of the power. */
    public Outcome<GrantedPower> claim(int draft, String code, String team, Validity days, Actor actor) {
        return drafts.change(
                draft,
                actor.id(),
                list -> power(list, code)
                        .then(power -> may(notAStreet(list, team, power.area())
                                        .or(() -> notForThatUnit(team, list, actor))
                                        .or(() -> claimed(list, power))
                                        .or(() -> emptyPeriod(days)))
                                .map(yes -> power.claimedBy(team, days))));
    }

    private static Optional<Refusal> notAStreet(PowerList list, String team, String area) {
        Unit unit = list.units().get(team);
        boolean serves = unit != null
                && unit.tier() == Tier.STREET
                && Hierarchy.of(list.areas().values(), Area::code, Area::parent).chain(area).stream()
                        .anyMatch(unit.serves()::contains);
        return PowerCode.NOT_A_TEAM_OF_THE_STREET.when(!serves, team, area).map(refusal -> refusal.at("team"));
    }

    private static Optional<Refusal> claimed(PowerList list, GrantedPower power) {
        boolean inUse = switch (power.on(list.today())) {
            case OFFERED, HANDED_BACK -> false;
            case STARTS_LATER, CLAIMED, OVERDUE -> true;
        };
        return PowerCode.POWER_IS_CLAIMED.when(inUse, power.code(), String.valueOf(power.team()));
    }

    private static Optional<Refusal> emptyPeriod(Validity days) {
        return SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS
                .when(days.isEmpty(), String.valueOf(days.until()), String.valueOf(days.from()))
                .map(refusal -> refusal.at("until"));
    }

    /** Hands a power back. From this day on, the grantor is responsible again. */
    public Outcome<GrantedPower> handBack(int draft, String code, LocalDate day, String reason, Actor actor) {
        return drafts.change(
                draft,
                actor.id(),
                list -> power(list, code)
                        .then(power -> may(notClaimed(list, power)
                                        .or(() -> notForThatUnit(String.valueOf(power.team()), list, actor))
                                        .or(() -> tooEarly(power, day)))
                                .map(yes -> power.handedBackFrom(day, reason))));
    }

    private static Optional<Refusal> notClaimed(PowerList list, GrantedPower power) {
        boolean none = switch (power.on(list.today())) {
            case OFFERED, HANDED_BACK -> true;
            case STARTS_LATER, CLAIMED, OVERDUE -> false;
        };
        return PowerCode.POWER_NOT_CLAIMED.when(none, power.code());
    }

    private static Optional<Refusal> tooEarly(GrantedPower power, LocalDate day) {
        LocalDate from = power.validity().from();
        LocalDate until = power.validity().until();
        return SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS
                .when(from != null && !day.isAfter(from), day.minusDays(1), String.valueOf(from))
                .or(() -> PowerCode.POWER_ENDS_EARLIER.when(
                        until != null && day.isAfter(until.plusDays(1)), power.code(), String.valueOf(until)))
                .map(refusal -> refusal.at("day"));
    }

    private static Outcome<GrantedPower> power(PowerList list, String code) {
        return Outcome.of(
                Optional.ofNullable(list.powers().get(code)), PowerCode.UNKNOWN_POWER.refusal(list.draft(), code));
    }

    private static Optional<Refusal> notForThatUnit(String unit, Actor actor) {
        boolean may = OFFICE.equals(actor.role()) || unit.equals(actor.unit());
        return SharedCode.NOT_YOUR_UNIT.when(!may, unit);
    }

    // The office of a street may also act for the teams below it.
    private static Optional<Refusal> notForThatUnit(String team, PowerList list, Actor actor) {
        Unit unit = list.units().get(team);
        String office = unit == null ? null : unit.parent();
        return office != null && office.equals(actor.unit()) ? Optional.empty() : notForThatUnit(team, actor);
    }

    private static Outcome<Boolean> may(Optional<Refusal> refusal) {
        return refusal.<Outcome<Boolean>>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Done<>(true));
    }
}
