package org.fenbo.registry.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;

/**
 * Whether a department took a matter back from the streets (REG-17d).
 *
 * @param certain whether a line covers the matter, as far as area, category and facts are known
 * @param perhaps the lines that may cover the matter, by code; empty if a line certainly covers it
 */
record TakeBack(boolean certain, List<Perhaps> perhaps) {

    TakeBack {
        perhaps = List.copyOf(perhaps);
    }

    /** What isn't known exactly enough. */
    @SuppressWarnings("ImmutableEnumChecker") // Words are a record of strings.
    enum Unclear {
        CATEGORY_TOO_BROAD(new Words("分类不够具体", "the category isn't exact enough")),
        AREA_NOT_KNOWN(new Words("区域未知", "the area isn't known")),
        AREA_TOO_BROAD(new Words("区域不够具体", "the area isn't exact enough"));

        private final Words words;

        Unclear(Words words) {
            this.words = words;
        }
    }

    /**
     * A line that may cover the matter.
     *
     * @param facts names of the facts that aren't known
     */
    record Perhaps(Duty duty, List<Unclear> unclear, List<String> facts) {

        boolean isCertain() {
            return unclear.isEmpty() && facts.isEmpty();
        }

        private Words sentence() {
            List<Words> reasons = Stream.concat(
                            unclear.stream().map(one -> one.words),
                            facts.stream().map(fact -> new Words("事实 %s 未知", "it isn't known: %s").with(List.of(fact))))
                    .toList();
            return new Words("%s（%s）", "%s (%s)").with(List.of(duty.code(), Words.joined(reasons, "，", ", ")));
        }
    }

    /** Whether a line covers the matter or may cover it: then no unit of a street is named. */
    boolean isPossible() {
        return certain || !perhaps.isEmpty();
    }

    /** The departments that may have taken the matter back, then the candidates of an entry by decision. */
    List<RankedUnit> candidates(Duty entry, TakenBack units) {
        Map<String, RankedUnit> found = new LinkedHashMap<>();
        perhaps.forEach(one -> {
            if (one.duty().assignment() instanceof Assignment.ToLead(var lead, var _) && units.mayAnswer(lead)) {
                found.putIfAbsent(lead, new RankedUnit(lead, 0, 0));
            }
        });
        if (entry.assignment() instanceof Assignment.ByDecision(var named)) {
            named.stream()
                    .filter(one -> units.mayAnswer(one.unit()))
                    .forEach(one -> found.putIfAbsent(one.unit(), one));
        }
        return List.copyOf(found.values());
    }

    /** The lines that may cover the matter, each with what isn't known, as a sentence; empty if there is none. */
    Words sentence() {
        return perhaps.isEmpty()
                ? new Words("", "")
                : new Words("该事项可能已由上级部门收回：%s", "a department may have taken the matter back: %s")
                        .with(List.of(Words.joined(
                                perhaps.stream().map(Perhaps::sentence).toList(), "、", ", ")));
    }
}
