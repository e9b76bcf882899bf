package org.fenbo.intake.report.store;

import java.util.Set;
import org.fenbo.intake.report.ReportScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The SQL condition that selects the reports of a scope, with its parameters. */
record ReportFilter(ReportScope scope) {
    static final String CONDITION =
            "(:all or area = any (:areas) or client = any (:senders) or collector = any (:senders))";

    /** Adds the parameters of the condition to a statement. */
    JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
        return statement
                .param("all", scope.all())
                .param("areas", texts(scope.areas()))
                .param("senders", texts(scope.senders()));
    }

    private static SqlArrayValue texts(Set<String> codes) {
        return new SqlArrayValue("text", codes.toArray());
    }
}
