package org.fenbo.dispatch.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Power;
import org.fenbo.dispatch.routing.RoutingContent.WorkItem;

/**
 * Explains an answer of the registry (REG-4): the rule that won, the work item or granted power, the lines that lost, and
 * the facts that aren't known. The explanation is kept with the order, or with the case in the queue.
 *
 * @param covering all lines that cover the matter, in the order of the rule
 * @param barred which lines can't answer, whatever their days and conditions
 * @param missingForItems the facts that aren't known, so that a work item wasn't chosen
 */
record DutyExplanation(
        int revision, List<DutyEntry> covering, RoutingQuestion question, Barred barred, Set<String> missingForItems) {
    /**
     * Which lines can't answer.
     *
     * @param notAdmitted the admission of the line doesn't include the day (REG-9)
     * @param takenBack a department certainly took the matter back, and the line doesn't answer with a department (REG-17)
     */
    record Barred(Predicate<DutyEntry> notAdmitted, Predicate<DutyEntry> takenBack) {}

    private static final Words NOTHING = new Words("", "");

    /** Why this line names the unit. */
    Words byDuty(DutyEntry winner, Optional<WorkItem> item, Optional<Power> power) {
        return new Words("清单第 %s 版职责 %s：%s%s%s%s%s%s", "duty %2$s of revision %1$s: %3$s%4$s%5$s%6$s%7$s%8$s")
                .with(List.of(
                        revision,
                        winner.code(),
                        rule(winner),
                        item.map(DutyExplanation::item).orElse(NOTHING),
                        power.map(DutyExplanation::power).orElse(NOTHING),
                        perhaps(),
                        lost(Optional.of(winner), Optional.of(winner)),
                        missing()));
    }

    /** Why a person decides. */
    Words byDecision(DutyEntry winner) {
        return new Words(
                        "清单第 %s 版职责 %s：%s；由人工研判确定承办单位%s%s%s",
                        "duty %2$s of revision %1$s: %3$s; a person decides which unit answers%4$s%5$s%6$s")
                .with(List.of(
                        revision,
                        winner.code(),
                        rule(winner),
                        perhaps(),
                        lost(Optional.of(winner), Optional.of(winner)),
                        missing()));
    }

    /**
     * Why a person decides, because a department may have taken the matter back.
     *
     * @param first the line that would answer otherwise; empty if there is none
     */
    Words perhapsTakenBack(Optional<DutyEntry> first) {
        return new Words("清单第 %s 版：%s；由人工研判确定承办单位%s%s", "revision %s: %s; a person decides which unit answers%s%s")
                .with(List.of(revision, question.takeBack().sentence(), lost(Optional.empty(), first), missing()));
    }

    /** Why nobody answers. */
    Words nobody() {
        return new Words("清单第 %s 版没有职责答复该事项%s%s", "no duty of revision %s answers%s%s")
                .with(List.of(revision, lost(Optional.empty(), Optional.empty()), missing()));
    }

    private static Words rule(DutyEntry winner) {
        String conditions = winner.conditions().stream().map(Condition::text).collect(Collectors.joining(", "));
        return new Words("分类 %s，%s%s", "category %s, %s%s")
                .with(List.of(
                        winner.category(),
                        winner.where() instanceof RoutingContent.Where.In(var area)
                                ? new Words("区域 " + area, "area " + area)
                                : new Words("全区", "anywhere"),
                        conditions.isEmpty() ? NOTHING : new Words("，条件 " + conditions, ", where " + conditions)));
    }

    private static Words item(WorkItem item) {
        return new Words("；具体工作事项 %s（%s）由 %s 承担", "; work item %s (%s) is the work of %s")
                .with(List.of(item.code(), item.title(), item.body()));
    }

    private static Words power(Power power) {
        return new Words("；赋权由 %s 行使", "; %s exercises the granted power").with(List.of(power.team()));
    }

    private Words perhaps() {
        Words sentence = question.takeBack().sentence();
        return sentence.chinese().isEmpty() ? NOTHING : new Words("；%s", "; %s").with(List.of(sentence));
    }

    /**
     * The lines that lost.
     *
     * @param first the first line that applies; it didn't win if a department may have taken the matter back
     */
    private Words lost(Optional<DutyEntry> winner, Optional<DutyEntry> first) {
        List<Words> all = covering.stream()
                .filter(line -> winner.filter(line::equals).isEmpty())
                .map(line -> new Words("%s（%s）", "%s (%s)").with(List.of(line.code(), reason(line, first))))
                .toList();
        return all.isEmpty()
                ? NOTHING
                : new Words(
                        all.stream().map(Words::chinese).collect(Collectors.joining("、", "；未采用 ", "")),
                        all.stream().map(Words::english).collect(Collectors.joining(", ", "; not ", "")));
    }

    private Words reason(DutyEntry line, Optional<DutyEntry> first) {
        if (!line.days().holds(question.local(), question.values())) {
            return new Words("当日不在有效期内", "it doesn't hold on that day");
        }
        if (barred.notAdmitted().test(line)) {
            return new Words("当日不在准入期限内，由原单位负责", "its admission doesn't include that day; the unit above answers");
        }
        if (!question.meets(line.conditions())) {
            return unmet(line);
        }
        if (barred.takenBack().test(line)) {
            return new Words("该事项已由上级部门收回", "a department took the matter back");
        }
        return first.filter(line::equals).isPresent()
                ? new Words("该事项可能已由上级部门收回", "a department may have taken the matter back")
                : first.map(winning -> farther(line, winning)).orElse(NOTHING);
    }

    private Words unmet(DutyEntry line) {
        List<String> missing = question.missing(line.conditions());
        if (!missing.isEmpty()) {
            return new Words("事实 %s 未知", "it isn't known: %s").with(List.of(String.join(", ", missing)));
        }
        String conditions = line.conditions().stream()
                .filter(one -> !one.mayHold(question.local(), question.values()))
                .map(Condition::text)
                .collect(Collectors.joining(", "));
        return new Words("条件 %s 不满足", "not met: %s").with(List.of(conditions));
    }

    private Words farther(DutyEntry line, DutyEntry winner) {
        List<String> categories = question.categories();
        if (categories.indexOf(line.category()) > categories.indexOf(winner.category())) {
            return new Words("分类较远", "its category is farther");
        }
        return DutyRule.steps(line.where(), question.areas()) > DutyRule.steps(winner.where(), question.areas())
                ? new Words("区域较远", "its area is farther")
                : new Words("条件较少", "it has fewer conditions");
    }

    private Words missing() {
        Set<String> facts = new TreeSet<>(missingForItems);
        covering.stream()
                .filter(line -> line.days().holds(question.local(), question.values())
                        && !barred.notAdmitted().test(line))
                .forEach(line -> facts.addAll(question.missing(line.conditions())));
        String names = String.join(", ", facts);
        return facts.isEmpty() ? NOTHING : new Words("；未知的事实：" + names, "; facts that aren't known: " + names);
    }
}
