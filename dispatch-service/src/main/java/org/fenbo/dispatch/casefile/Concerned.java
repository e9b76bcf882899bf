package org.fenbo.dispatch.casefile;

import java.util.Optional;
import org.fenbo.backbone.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The unit or the person that a tip-off or a complaint is about (被反映对象). They never get an order of the case
 * (CASE-21d,e).
 *
 * @param unit null if the report is about no unit, or if the event is older than this field
 * @param officer null if the report is about no person, or if the event is older than this field
 */
public record Concerned(@Nullable UnitCode unit, @Nullable OfficerId officer) {
    /** A report that is about no unit and no person. */
    public static final Concerned NOBODY = new Concerned(null, null);

    /** The unit and the person with these codes. */
    public static Concerned of(@Nullable String unit, @Nullable String officer) {
        return new Concerned(
                Optional.ofNullable(unit).map(UnitCode::new).orElse(null),
                Optional.ofNullable(officer).map(OfficerId::new).orElse(null));
    }

    /** Whether the report is about a unit or a person. */
    public boolean isSomebody() {
        return unit != null || officer != null;
    }

    /** Whether the report is about this unit. */
    public boolean is(UnitCode other) {
        return other.equals(unit);
    }

    /** Why the unit may not get an order; empty if it may. */
    public Optional<Refusal> mayNotGet(UnitCode other) {
        return DispatchCode.CONCERNED_GETS_NO_ORDER.when(is(other), other);
    }

    /** Why the person may neither handle nor verify the case; empty if the person may. */
    public Optional<Refusal> mayNotAct(OfficerId person) {
        return DispatchCode.CONCERNED_MAY_NOT_ACT.when(person.equals(officer), person.value());
    }
}
