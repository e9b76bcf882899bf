package org.fenbo.registry.lookup;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.power.GrantedPower;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for an answer (REG-4).
 *
 * @param revision number of the revision that gave the answer
 * @param winner the duty that is the answer, and how closely it covers the matter; null if no duty can be the answer
 * @param lost all other duties that cover the matter, in the order of the rule
 * @param power the granted power by which a street's team is responsible instead of the duty's lead; null if no granted
 *     power applies
 * @param item the work item of the winner that names the responsible unit; null if no item fits (REG-18)
 * @param missing names of the facts that aren't known, so that a duty or a work item couldn't be the answer
 * @param perhaps the lines by which a department may have taken the matter back, and what isn't known; empty if there is
 *     none (REG-17d)
 */
public record Explanation(
        int revision,
        @Nullable Match winner,
        List<Lost> lost,
        @Nullable GrantedPower power,
        @Nullable WorkItem item,
        SortedSet<String> missing,
        Words perhaps) {
    static final Words NOTHING = new Words("", "");

    /** The reasons for an answer without a granted power and a work item. */
    Explanation(int revision, @Nullable Match winner, List<Lost> lost, SortedSet<String> missing, Words perhaps) {
        this(revision, winner, lost, null, null, missing, perhaps);
    }

    /** The reasons for an answer that no duty gives. */
    Explanation(int revision) {
        this(revision, null, List.of(), Collections.emptySortedSet(), NOTHING);
    }

    /** The facts that the lost duties miss. */
    static SortedSet<String> missing(List<Lost> lost, Facts facts) {
        SortedSet<String> names = new TreeSet<>();
        for (Lost one : lost) {
            if (one.reason() == Reason.FACT_NOT_KNOWN) {
                names.addAll(unknown(one.match().duty().scope().conditions(), facts));
            }
        }
        return names;
    }

    /** The facts of these conditions that aren't known. */
    static List<String> unknown(List<Condition> conditions, Facts facts) {
        return conditions.stream()
                .map(Condition::fact)
                .filter(fact -> !facts.knows(fact))
                .toList();
    }

    /** The work item by which the unit is responsible, as a sentence; empty if no item fits. */
    public Words itemSentence() {
        return item == null
                ? NOTHING
                : new Words("；具体工作事项 %s（%s）由 %s 承担", "; work item %s (%s) is the work of %s")
                        .with(List.of(item.code(), item.title(), item.body().orElse("")));
    }

    /**
     * A duty that covers the matter, and how closely it covers the matter.
     *
     * @param covering the category of the duty that covers the matter
     * @param categorySteps steps from the requested category up to the duty's category; 0 if they are equal
     * @param areaSteps steps from the requested area up to the duty's area; 0 if they are equal; a duty for all areas
     *     is one step above the root
     */
    public record Match(Duty duty, String covering, int categorySteps, int areaSteps) {

        /** The rule by which the duty covers the matter, as a sentence. */
        public Words sentence() {
            return new Words("职责 %s 覆盖%s，%s%s", "duty %s covers %s, %s%s")
                    .with(List.of(duty.code(), category(), area(), conditions()));
        }

        private Words category() {
            return categorySteps == 0
                    ? new Words("该分类本身", "the category itself")
                    : new Words("上 %2$s 级的分类 %1$s", "category %1$s, %3$s above")
                            .with(List.of(covering, categorySteps, steps(categorySteps)));
        }

        private Words area() {
            if (duty.area() == null) {
                return new Words("适用全区", "anywhere in the district");
            }
            return areaSteps == 0
                    ? new Words("适用该区域本身", "in the area itself")
                    : new Words("适用上 %2$s 级的区域 %1$s", "in area %1$s, %3$s above")
                            .with(List.of(duty.area(), areaSteps, steps(areaSteps)));
        }

        private static String steps(int count) {
            return count == 1 ? "1 step" : count + " steps";
        }

        private Words conditions() {
            List<String> texts =
                    duty.scope().conditions().stream().map(Conditions::text).toList();
            return texts.isEmpty()
                    ? new Words("", "")
                    : new Words("，条件为 " + String.join(" 且 ", texts), ", where " + String.join(" and ", texts));
        }
    }

    /**
     * A duty that covers the matter but isn't the answer.
     *
     * @param unmet the condition that the facts don't meet; null if the duty lost for another reason
     */
    public record Lost(Match match, Reason reason, @Nullable Condition unmet) {

        static Lost to(Match winner, Match match) {
            if (match.categorySteps() > winner.categorySteps()) {
                return new Lost(match, Reason.LESS_SPECIFIC_CATEGORY, null);
            }
            return new Lost(
                    match,
                    match.areaSteps() > winner.areaSteps()
                            ? Reason.LESS_SPECIFIC_AREA
                            : Reason.LESS_SPECIFIC_CONDITIONS,
                    null);
        }
    }

    /** Why a duty lost. */
    @SuppressWarnings("ImmutableEnumChecker") // Words are a record of strings.
    public enum Reason {
        /** The winner's category is nearer to the requested category. */
        LESS_SPECIFIC_CATEGORY(new Words("胜出职责的分类更近", "the winner's category is nearer")),
        /** The categories are the same; the winner's area is nearer to the requested area. */
        LESS_SPECIFIC_AREA(new Words("胜出职责的区域更近", "the winner's area is nearer")),
        /** Category and area are the same; the winner has more conditions. */
        LESS_SPECIFIC_CONDITIONS(new Words("胜出职责的条件更多", "the winner has more conditions")),
        /** The known facts don't meet a condition of the duty. */
        CONDITION_NOT_MET(new Words("有一项条件不满足", "a condition of it isn't met")),
        /** The duty has a condition on a fact that isn't known. */
        FACT_NOT_KNOWN(new Words("有一项条件所需的事实未知", "a fact of one of its conditions isn't known")),
        /** A department took the matter back, and the duty would answer with a street or a community (REG-17). */
        TAKEN_BACK(new Words("该事项已由上级部门收回", "a department took the matter back")),
        /** A department may have taken the matter back, and the duty would answer with a street (REG-17). */
        PERHAPS_TAKEN_BACK(new Words("该事项可能已由上级部门收回", "a department may have taken the matter back")),
        /** The duty doesn't apply on that day. */
        NOT_IN_FORCE(new Words("当日不在有效期内", "it doesn't hold on that day")),
        /** The admission of the duty doesn't include that day, so the unit above is responsible (REG-9). */
        NOT_ADMITTED(new Words("当日不在准入期限内，由原单位负责", "its admission doesn't include that day; the unit above answers"));

        private final Words sentence;

        Reason(Words sentence) {
            this.sentence = sentence;
        }

        /** The reason in words. */
        public Words sentence() {
            return sentence;
        }
    }
}
