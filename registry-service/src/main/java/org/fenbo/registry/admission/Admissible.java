package org.fenbo.registry.admission;

import java.util.Optional;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;
import org.fenbo.registry.unit.Tier;

/** What must hold of what is asked for, by the list in force (REG-9), whoever's work it is. */
record Admissible(RequestedAdmission asked, DutyList list) {

    /** What speaks against it; empty if an approver may decide. */
    Optional<Refusal> refusal() {
        return unknownMatter()
                .or(this::unknownUnit)
                .or(this::sameUnit)
                .or(this::wrongReceiver)
                .or(this::wrongGiver)
                .or(this::wrongPeriod);
    }

    private Optional<Refusal> unknownMatter() {
        PassDown what = asked.passDown();
        if (!list.hasCategory(what.category())) {
            return unknown(RefusalCode.UNKNOWN_CATEGORY, "category", what.category());
        }
        return what.area() == null || list.hasArea(what.area())
                ? Optional.empty()
                : unknown(RefusalCode.UNKNOWN_AREA, "area", what.area());
    }

    private Optional<Refusal> unknownUnit() {
        PassDown what = asked.passDown();
        if (list.unit(what.from()).isEmpty()) {
            return unknown(RefusalCode.UNKNOWN_GIVER, "unit", what.from());
        }
        return list.unit(what.to()).isPresent()
                ? Optional.empty()
                : unknown(RefusalCode.UNKNOWN_RECEIVER, "unit", what.to());
    }

    private Optional<Refusal> unknown(RefusalCode code, String what, String value) {
        return refuse(
                code,
                "revision " + list.revision() + ", which is in force, has no " + what + " with the code " + value,
                "use a code of that revision");
    }

    private Optional<Refusal> sameUnit() {
        PassDown what = asked.passDown();
        return what.from().equals(what.to())
                ? refuse(
                        RefusalCode.GIVER_IS_RECEIVER,
                        what.from() + " can't pass a matter down to itself",
                        "name the unit of the tier below that is to receive it")
                : Optional.empty();
    }

    private Optional<Refusal> wrongReceiver() {
        PassDown what = asked.passDown();
        return list.unit(what.to()).map(unit -> unit.tier() == receiving()).orElse(false)
                ? Optional.empty()
                : refuse(
                        RefusalCode.RECEIVER_NOT_OF_TIER,
                        what.to() + " is no unit of the tier " + receiving() + " ("
                                + receiving().chinese() + ")",
                        "name a unit of that tier, or the other threshold");
    }

    private Optional<Refusal> wrongGiver() {
        PassDown what = asked.passDown();
        return list.unit(what.from())
                        .map(unit -> unit.tier().compareTo(receiving()) < 0)
                        .orElse(false)
                ? Optional.empty()
                : refuse(
                        RefusalCode.GIVER_NOT_ABOVE,
                        what.from() + " is of no tier above " + receiving() + " ("
                                + receiving().chinese() + ")",
                        "only a unit of a tier above the receiver's passes a matter down");
    }

    private Tier receiving() {
        return switch (asked.passDown().threshold()) {
            case STREET -> Tier.STREET;
            case COMMUNITY -> Tier.COMMUNITY;
        };
    }

    private Optional<Refusal> wrongPeriod() {
        DateRange period = asked.terms().period();
        return period.isInOrder()
                ? Optional.empty()
                : refuse(
                        RefusalCode.PERIOD_ENDS_BEFORE_IT_BEGINS,
                        "the period ends on " + period.until() + " and begins on " + period.from(),
                        "name a last day that isn't before the first, or none");
    }

    private static Optional<Refusal> refuse(RefusalCode code, String detail, String remedy) {
        return Optional.of(new Refusal(code, detail, remedy));
    }
}
