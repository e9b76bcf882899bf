package org.fenbo.dispatch.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;

/**
 * Whether a department took a matter back from the streets (REG-17d).
 *
 * @param certain whether a line covers the matter, as far as area, category and facts are known
 * @param perhaps the lines that may cover the matter, by code; empty if a line certainly covers it
 * @param line the line that certainly covers the matter; empty if there is none or if it isn't known
 */
public record TakeBack(boolean certain, List<Perhaps> perhaps, Optional<DutyEntry> line) {
    static final TakeBack NONE = new TakeBack(false, List.of());

    public TakeBack {
        perhaps = List.copyOf(perhaps);
    }

    /** A take-back without its line. */
    public TakeBack(boolean certain, List<Perhaps> perhaps) {
        this(certain, perhaps, Optional.empty());
    }

    /**
     * A line that may cover the matter.
     *
     * @param unclear what isn't known exactly enough
     */
    public record Perhaps(DutyEntry line, List<Words> unclear) {
        private Words sentence() {
            return new Words("%s（%s）", "%s (%s)").with(List.of(line.code(), Words.joined(unclear, "，", ", ")));
        }
    }

    /** Whether a line covers the matter or may cover it: then no unit of a street is named. */
    boolean isPossible() {
        return certain || !perhaps.isEmpty();
    }

    /** The departments that may have taken the matter back, then the candidates of an entry by decision. */
    List<RankedUnit> candidates(DutyEntry entry, Predicate<String> mayAnswer) {
        Map<UnitCode, RankedUnit> found = new LinkedHashMap<>();
        perhaps.forEach(one -> {
            if (one.line().assignment() instanceof Assignment.ToLead duty && mayAnswer.test(duty.lead())) {
                UnitCode lead = new UnitCode(duty.lead());
                found.putIfAbsent(lead, RankedUnit.ofRegistry(lead, 0, 0));
            }
        });
        if (entry.assignment() instanceof Assignment.ByDecision(var named)) {
            named.stream()
                    .filter(one -> mayAnswer.test(one.unit().value()))
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
