package org.fenbo.registry.publication;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Checks that each number of a policy is within its bounds, that the numbers fit together (CITY-1), and that the
 * categories of policies (CASE-22a) and of the rules of separation (CASE-6a) exist.
 */
final class PolicyChecks {

    private final Entries entries;
    private final Findings findings;

    PolicyChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        entries.policies().values().forEach(policy -> {
            if (policy instanceof NumberPolicy numbers) {
                numbers.given().forEach((name, number) -> {
                    if (!name.allows(number)) {
                        add(numbers, name, number);
                    }
                });
                numbers.outOfOrder().forEach(name -> outOfOrder(numbers, name));
                findings.unlessKnown(
                        new Place(EntryKind.POLICY, numbers.code()),
                        "code",
                        numbers.category(),
                        entries.categories(),
                        EntryKind.CATEGORY);
            }
        });
        var place = new Place(EntryKind.POLICY, HandlingApart.CODE);
        HandlingApart.in(entries.policies())
                .rules()
                .forEach(rule -> findings.unlessKnown(
                        place, "category", rule.category(), entries.categories(), EntryKind.CATEGORY));
    }

    private void add(NumberPolicy policy, NumberPolicy.Name name, int number) {
        findings.add(
                new Place(EntryKind.POLICY, policy.code()),
                "numbers",
                name.name() + ":" + number,
                "NUMBER_OUT_OF_BOUNDS",
                new Findings.Fault(
                        new Words("%1$s不可为 %3$s", "%2$s can't be %3$s")
                                .with(List.of(name.chinese(), name.name(), number)),
                        name.most() == Integer.MAX_VALUE
                                ? new Words("至少为 %s", "write at least %s").with(List.of(name.least()))
                                : new Words("写作 %s 至 %s", "write a number from %s to %s")
                                        .with(List.of(name.least(), name.most()))));
    }

    private void outOfOrder(NumberPolicy policy, NumberPolicy.Name name) {
        int number = policy.value(name);
        findings.add(
                new Place(EntryKind.POLICY, policy.code()),
                "numbers",
                name.name() + ":" + number,
                "NUMBERS_OUT_OF_ORDER",
                new Findings.Fault(
                        new Words("%1$s为 %3$s，小于前一项", "%2$s is %3$s, less than the number before it")
                                .with(List.of(name.chinese(), name.name(), number)),
                        new Words(
                                "不小于前一项，并核对未填项的默认值",
                                "make it no smaller than the number before it, and check the usual values of numbers not given")));
    }
}
