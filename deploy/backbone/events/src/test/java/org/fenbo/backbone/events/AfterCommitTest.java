package org.fenbo.backbone.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AfterCommitTest {
    private final TestDatabase database = new TestDatabase();

    private static void fails() {
        throw new IllegalStateException("the work failed");
    }

    @Test
    void a_failure_after_the_commit_is_no_failure_of_the_committed_change() {
        assertThatCode(() ->
                        database.transaction().executeWithoutResult(status -> AfterCommit.run(AfterCommitTest::fails)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_failure_without_a_transaction_reaches_the_caller() {
        assertThatThrownBy(() -> AfterCommit.run(AfterCommitTest::fails)).hasMessage("the work failed");
    }
}
