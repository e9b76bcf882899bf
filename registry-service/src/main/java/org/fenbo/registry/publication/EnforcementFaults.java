package org.fenbo.registry.publication;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;

/** The faults of lines that pass an enforcement duty down (REG-9). */
final class EnforcementFaults {
    private final Findings findings;

    EnforcementFaults(Findings findings) {
        this.findings = findings;
    }

    void toCommunity(Place place, String field, String duty) {
        findings.add(
                place,
                field,
                duty,
                "ENFORCEMENT_TO_COMMUNITY",
                new Fault(
                        new Words("执法职责 %s 不得交给社区", "the enforcement duty %s never goes to a community")
                                .with(List.of(duty)),
                        new Words("由部门负责，或赋权给街道", "keep it with the department, or grant the power to the street")));
    }

    void onlyAsPower(Place place, String field, String duty) {
        findings.add(
                place,
                field,
                duty,
                "ENFORCEMENT_ONLY_AS_POWER",
                new Fault(
                        new Words(
                                        "执法职责 %s 只能以赋权事项交给街道",
                                        "the enforcement duty %s goes to a street only as a granted power")
                                .with(List.of(duty)),
                        new Words(
                                "删除本行，由部门提出赋权、街道认领",
                                "delete this line; the department offers the power and the street claims it")));
    }
}
