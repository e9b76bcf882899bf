package org.fenbo.registry.publication;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;

/** Checks that the facts of conditions exist, and that a matter can meet all conditions of an entry (REG-4). */
record ConditionChecks(Findings findings) {

    void check(Place place, List<Condition> conditions) {
        for (Condition one : conditions) {
            if (!Facts.isName(one.fact())) {
                unknown(place, one.fact());
            }
            conditions.stream()
                    .filter(one::excludes)
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            place,
                            "conditions",
                            Conditions.text(one),
                            "NEVER_MET",
                            new Fault(
                                    new Words("%s 与 %s 不可能同时满足", "nothing meets both %s and %s")
                                            .with(List.of(Conditions.text(one), Conditions.text(other))),
                                    new Words("分为两项职责，或删除一个条件", "make two duties of it, or delete one condition"))));
        }
    }

    private void unknown(Place place, String fact) {
        findings.add(
                place,
                "conditions",
                fact,
                "UNKNOWN_FACT",
                new Fault(
                        new Words("没有名为 %s 的事实", "there is no fact that has the name %s").with(List.of(fact)),
                        new Words("使用 %s，或 answer. 加表单字段名", "use %s, or answer. and the name of a field of a form")
                                .with(List.of(Facts.NAMES))));
    }
}
