package org.fenbo.rehearsal.guarantee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fenbo.rehearsal.platform.Seen;

/** I1, I2: every acknowledged report has exactly one case, and that case was opened from it. */
public final class NoReportIsLost implements Guarantee {
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> casesOfReport = new HashMap<>();

    @Override
    public String promise() {
        return "I1 I2 every acknowledged report has one case, the one it was told";
    }

    @Override
    public void acknowledged(String report, String caseNumber) {
        acknowledged.put(report, caseNumber);
    }

    @Override
    public void seen(Seen event) {
        if (event.type().equals("dispatch.case.filed.v1")) {
            casesOfReport
                    .computeIfAbsent(event.fact().path("report").asString(), report -> new TreeSet<>())
                    .add(event.subject());
        }
    }

    @Override
    public List<String> breaches() {
        return acknowledged.entrySet().stream()
                .filter(told -> !Set.of(told.getValue()).equals(casesOfReport.get(told.getKey())))
                .map(told ->
                        told.getKey() + " was told " + told.getValue() + " and has " + casesOfReport.get(told.getKey()))
                .toList();
    }
}
