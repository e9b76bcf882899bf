package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * I1: every acknowledged report is on intake's topic, and this topic names a case for the report. The case is also on
 * dispatch's topic, and dispatch shows the case by REST. A report that joined an earlier report has the case of the
 * earlier report.
 */
public final class EveryReportIsAnswered implements Guarantee {
    private final Set<String> acknowledged = new TreeSet<>();
    private final Set<String> received = new HashSet<>();
    private final Map<String, String> caseOf = new HashMap<>();
    private final Map<String, String> joinedTo = new HashMap<>();
    private final Map<String, String> reportOf = new HashMap<>();

    @Override
    public void attempted(Attempt attempt) {
        if (attempt.isReport() && attempt.isAcknowledged()) {
            acknowledged.add(attempt.number());
        }
    }

    @Override
    public void seen(SeenEvent event) {
        switch (event.type()) {
            case "intake.report.received.v1" -> received.add(event.subject());
            case "intake.report.filed.v1" -> caseOf.put(event.subject(), event.text("case"));
            case "intake.report.joined.v1" -> joinedTo.put(event.subject(), event.text("joinedTo"));
            case "dispatch.case.filed.v1" -> reportOf.put(event.subject(), event.text("report"));
            default -> {}
        }
    }

    @Override
    public Finding held(Readings against) {
        List<String> breaches = new ArrayList<>();
        acknowledged.forEach(report -> {
            String missing = missing(report, against.cases());
            if (!missing.isEmpty()) {
                breaches.add(report + " was acknowledged and " + missing);
            }
        });
        return new Finding(
                "I1 every acknowledged report has a case, a join, an answer or a rejection",
                Map.of("acknowledged", (long) acknowledged.size(), "cases", (long) reportOf.size()),
                breaches);
    }

    private String missing(String report, Set<String> shown) {
        if (!received.contains(report)) {
            return "is not on intake.report";
        }
        String joined = joinedTo.get(report);
        if (joined != null) {
            return caseOf.containsKey(joined) ? "" : "joined " + joined + ", which has no case";
        }
        String number = caseOf.get(report);
        if (number == null) {
            return "still waits";
        }
        if (!report.equals(reportOf.get(number))) {
            return "its case " + number + " is not on dispatch.case";
        }
        return shown.contains(number) ? "" : "dispatch shows no case " + number;
    }
}
