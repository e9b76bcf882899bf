package org.fenbo.dispatch.casefile;

import java.util.function.Function;

/**
 * A command on one order of a case, from an officer of the unit that has it.
 *
 * @param unit the officer's unit
 */
public record OrderCommand(int order, OfficerId officer, UnitCode unit) {

    /** Decides on the order if it is there and lies with the officer's unit. */
    public Verdict on(CaseFile file, Function<Order, Verdict> decision) {
        if (order < 1 || order > file.orders().size()) {
            return Verdict.refused(new Refusal.NoSuchOrder(order));
        }
        Order found = file.orders().get(order - 1);
        return found.unit().equals(unit)
                ? decision.apply(found)
                : Verdict.refused(new Refusal.NotYourUnit(found.unit()));
    }
}
