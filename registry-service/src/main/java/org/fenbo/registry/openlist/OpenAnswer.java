package org.fenbo.registry.openlist;

import java.util.List;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.openlist.OpenDuty.Named;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a matter, as the public may read it: units, never people (REG-15).
 *
 * @param answer DUTY: a unit answers; COMPONENT: the unit that maintains or owns the component answers; BY_DECISION: a person chooses among the candidates; NONE: no duty covers the matter
 * @param unit the unit that answers; null if a person decides or if nobody answers
 * @param parts what each unit owes, the unit that answers first
 * @param candidates the units from which a person chooses
 * @param duty the duty by which the unit answers; null if nobody answers
 * @param power code of the claimed power by which a team answers instead of the lead; null if none applies
 * @param item the work item that fits; null if none fits
 * @param missing the facts that aren't known and that could change the answer
 * @param choices the duties and work items whose unit answers instead if their conditions are met
 */
public record OpenAnswer(
        Named category,
        Kind answer,
        @Nullable Named unit,
        List<OpenPart> parts,
        List<Named> candidates,
        @Nullable OpenDuty duty,
        @Nullable String power,
        @Nullable OpenItem item,
        List<String> missing,
        List<OpenChoice> choices) {

    /** The kinds of answers. */
    public enum Kind {
        DUTY,
        COMPONENT,
        BY_DECISION,
        NONE
    }

    /**
     * The part of a unit.
     *
     * @param leads whether the unit answers (主办); if not, it helps (协办)
     * @param owes what the unit has to do; null if the duty doesn't state it
     */
    public record OpenPart(
            Named unit, boolean leads, @Nullable String owes) {}

    /** A work item. */
    public record OpenItem(String code, String title) {
        static OpenItem of(WorkItem item) {
            return new OpenItem(item.code(), item.title());
        }
    }

    /**
     * A duty or a work item that depends on facts that aren't known.
     *
     * @param unit the unit that answers then; null if a person decides
     * @param conditions the conditions, as in the list
     */
    public record OpenChoice(
            String code, String title, @Nullable Named unit, List<String> conditions) {}

    static Kind kind(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty _ -> Kind.DUTY;
            case Answer.ByComponent _ -> Kind.COMPONENT;
            case Answer.ByDecision _, Answer.Ownerless _ -> Kind.BY_DECISION;
            case Answer.None _ -> Kind.NONE;
        };
    }
}
