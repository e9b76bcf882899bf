package org.fenbo.registry.lookup;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy.Span;
import org.fenbo.registry.lookup.Explanation.Lost;
import org.fenbo.registry.lookup.Explanation.Match;
import org.fenbo.registry.lookup.Explanation.Reason;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A duty that covers a category.
 *
 * @param covering the category of the duty that covers it
 * @param steps steps from the category up to {@code covering}
 * @param area the span in which the duty applies
 * @param admitted the days on which admissions allow the duty for this category; empty if no admission limits its days
 * @param items the work items of the duty that cover the category, in the order of the rule
 */
record Option(Duty duty, String covering, int steps, Span area, List<Validity> admitted, List<Item> items) {

    /** A work item with its answerable unit and the span in which it applies. */
    record Item(WorkItem item, String body, Span area) {}

    Match match(Span asked) {
        return new Match(duty, covering, steps, asked.level() - area.level());
    }

    /** Why the duty can't be the answer, by its days and conditions; null if it can. */
    @Nullable
    Lost failed(Span asked, Facts facts) {
        if (duty.scope().isUnconditional() && admitted.isEmpty()) {
            return null;
        }
        LocalDate day = facts.day();
        if (!duty.scope().validity().on(day)) {
            return new Lost(match(asked), Reason.NOT_IN_FORCE, null);
        }
        if (!admitted.isEmpty() && admitted.stream().noneMatch(days -> days.on(day))) {
            return new Lost(match(asked), Reason.NOT_ADMITTED, null);
        }
        return duty.scope()
                .unmet(facts)
                .map(condition -> new Lost(
                        match(asked),
                        facts.knows(condition.fact()) ? Reason.CONDITION_NOT_MET : Reason.FACT_NOT_KNOWN,
                        condition))
                .orElse(null);
    }

    /** Whether the answer of the duty is a department; an entry by decision leaves the unit open. */
    boolean answersWithDepartment(TakenBack takenBack) {
        return duty.assignment() instanceof Assignment.ToLead(var lead, var _) && takenBack.mayAnswer(lead);
    }
}
