package org.fenbo.intake.report.store;

import java.util.Set;
import org.fenbo.intake.report.ReportScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The condition on rows of reports that keeps those of a scope, and its parameters. */
record ReportFilter(ReportScope scope) {
    static final String CONDITION =
            "(:all or area = any (:areas) or client = any (:senders) or collector = any (:senders))";

    /** The statement with the parameters of the condition. */
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
