package org.fenbo.intake.report.store;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.intake.report.ReportScope;

/** The condition on rows of reports that keeps those of a scope, and its arguments. */
record ReportFilter(ReportScope scope) {
    static final String CONDITION = "(? or area = any (?) or client = any (?) or collector = any (?))";

    /** The arguments of the condition, and those of what follows it. */
    Object[] and(Object... following) {
        String[] areas = scope.areas().toArray(String[]::new);
        String[] senders = scope.senders().toArray(String[]::new);
        List<Object> arguments = new ArrayList<>(List.of(scope.all(), areas, senders, senders));
        arguments.addAll(List.of(following));
        return arguments.toArray();
    }
}
