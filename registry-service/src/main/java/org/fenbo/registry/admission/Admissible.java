package org.fenbo.registry.admission;

import java.util.Optional;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.AdmissionCode;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RegistryCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.unit.Tier;

/** Checks a request against the list in force (REG-9). The rules are the same for all units. */
record Admissible(RequestedAdmission asked, DutyList list) {

    /** The refusal by the first rule that the request breaks; empty if the request breaks no rule. */
    Optional<Refusal> refusal() {
        return unknownMatter()
                .or(this::unknownUnit)
                .or(this::sameUnit)
                .or(this::wrongReceiver)
                .or(this::wrongGiver)
                .or(this::wrongPeriod)
                .or(this::noResources)
                .or(this::unknownApprover);
    }

    private Optional<Refusal> unknownMatter() {
        PassDown what = asked.passDown();
        if (!list.hasCategory(what.category())) {
            return unknown(ListCode.UNKNOWN_CATEGORY, "category", what.category());
        }
        return what.area() == null || list.hasArea(what.area())
                ? Optional.empty()
                : unknown(ListCode.UNKNOWN_AREA, "area", what.area());
    }

    private Optional<Refusal> unknownUnit() {
        PassDown what = asked.passDown();
        if (list.unit(what.from()).isEmpty()) {
            return unknown(AdmissionCode.UNKNOWN_GIVER, "from", what.from());
        }
        return list.unit(what.to()).isPresent()
                ? Optional.empty()
                : unknown(AdmissionCode.UNKNOWN_RECEIVER, "to", what.to());
    }

    private Optional<Refusal> unknown(RegistryCode code, String field, String value) {
        return Optional.of(code.refusal(list.revision(), value).at(field));
    }

    private Optional<Refusal> sameUnit() {
        PassDown what = asked.passDown();
        return refuse(AdmissionCode.GIVER_IS_RECEIVER, "to", what.from().equals(what.to()), what.from());
    }

    private Optional<Refusal> wrongReceiver() {
        PassDown what = asked.passDown();
        boolean ofTier =
                list.unit(what.to()).map(unit -> unit.tier() == receiving()).orElse(false);
        return refuse(AdmissionCode.RECEIVER_NOT_OF_TIER, "to", !ofTier, what.to(), receiving());
    }

    private Optional<Refusal> wrongGiver() {
        PassDown what = asked.passDown();
        boolean above = list.unit(what.from())
                .map(unit -> unit.tier().compareTo(receiving()) < 0)
                .orElse(false);
        return refuse(AdmissionCode.GIVER_NOT_ABOVE, "from", !above, what.from(), receiving());
    }

    private Tier receiving() {
        return asked.passDown().threshold().tier();
    }

    private Optional<Refusal> wrongPeriod() {
        DateRange period = asked.terms().period();
        return refuse(
                SharedCode.PERIOD_ENDS_BEFORE_IT_BEGINS,
                "period.until",
                !period.isInOrder(),
                String.valueOf(period.until()),
                period.from());
    }

    private Optional<Refusal> noResources() {
        return refuse(
                AdmissionCode.RESOURCES_MISSING,
                "posts",
                !asked.terms().resources().isStated());
    }

    private Optional<Refusal> unknownApprover() {
        String approver = String.valueOf(asked.terms().approver());
        return refuse(
                AdmissionCode.UNKNOWN_APPROVER, "approver", !list.hasApprover(approver), list.revision(), approver);
    }

    private static Optional<Refusal> refuse(RegistryCode code, String field, boolean wrong, Object... values) {
        return code.when(wrong, values).map(refusal -> refusal.at(field));
    }
}
