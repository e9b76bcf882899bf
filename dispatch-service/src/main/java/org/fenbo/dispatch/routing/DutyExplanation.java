package org.fenbo.dispatch.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.routing.RoutingTable.DutyEntry;
import org.fenbo.dispatch.routing.RoutingTable.Power;
import org.fenbo.dispatch.routing.RoutingTable.WorkItem;

/**
 * Explains why a line of the registry answers (REG-4): the rule that won, the work item or granted power, the lines that
 * lost, and the facts that aren't known. The explanation is kept with the order.
 *
 * @param winner the line that answers
 * @param covering all lines that cover the matter, in the order of the rule
 * @param categories the category of the matter and all above it, leaf first
 * @param areas the area of the matter and all above it, leaf first
 */
record DutyExplanation(DutyEntry winner, List<DutyEntry> covering, List<String> categories, List<String> areas) {
    private static final Words NOTHING = new Words("", "");

    /** @param known the names of the known facts */
    Words words(Optional<WorkItem> item, Optional<Power> power, int revision, Set<String> known) {
        return new Words("清单第 %s 版职责 %s：%s%s%s%s%s", "duty %2$s of revision %1$s: %3$s%4$s%5$s%6$s%7$s")
                .with(List.of(
                        revision,
                        winner.code(),
                        rule(),
                        item.map(DutyExplanation::item).orElse(NOTHING),
                        power.map(DutyExplanation::power).orElse(NOTHING),
                        lost(),
                        missing(known)));
    }

    private Words rule() {
        String conditions = winner.conditions().stream().map(Condition::text).collect(Collectors.joining(", "));
        return new Words("分类 %s，%s%s", "category %s, %s%s")
                .with(List.of(
                        winner.category(),
                        winner.where() instanceof RoutingTable.Where.In(var area)
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

    private Words lost() {
        List<Words> all = covering.stream()
                .filter(line -> !line.code().equals(winner.code()))
                .map(this::lost)
                .distinct()
                .toList();
        return all.isEmpty()
                ? NOTHING
                : new Words(
                        all.stream().map(Words::chinese).collect(Collectors.joining("、", "；未采用 ", "")),
                        all.stream().map(Words::english).collect(Collectors.joining(", ", "; not ", "")));
    }

    private Words lost(DutyEntry line) {
        return new Words("%s（%s）", "%s (%s)").with(List.of(line.code(), reason(line)));
    }

    private Words reason(DutyEntry line) {
        int category = Integer.compare(categories.indexOf(line.category()), categories.indexOf(winner.category()));
        int area = Integer.compare(DutyRule.steps(line.where(), areas), DutyRule.steps(winner.where(), areas));
        int conditions = winner.conditions().size() - line.conditions().size();
        if (category > 0) {
            return new Words("分类较远", "its category is farther");
        }
        if (category == 0 && area > 0) {
            return new Words("区域较远", "its area is farther");
        }
        return category == 0 && area == 0 && conditions > 0
                ? new Words("条件较少", "it has fewer conditions")
                : new Words("条件或日期不符，或事项已收回", "a condition or its days don't fit, or the matter was taken back");
    }

    private Words missing(Set<String> known) {
        String facts = covering.stream()
                .flatMap(line -> line.conditions().stream())
                .flatMap(condition -> condition.missing(known).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        return facts.isEmpty() ? NOTHING : new Words("；未知的事实：" + facts, "; facts that aren't known: " + facts);
    }
}
