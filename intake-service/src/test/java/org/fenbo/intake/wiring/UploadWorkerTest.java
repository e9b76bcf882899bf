package org.fenbo.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UploadWorkerTest {

    @Test
    @DisplayName("日志只写故障的种类、SQLSTATE 与位置，不写行的内容 V1")
    void the_log_shows_the_kind_of_a_fault_without_its_message() {
        RuntimeException fault = new IllegalStateException(
                "张三 13812345678", new SQLException("Failing row contains (张三, 13812345678)", "22021"));

        assertThat(UploadWorker.summary(fault))
                .startsWith("java.lang.IllegalStateException 22021 org.fenbo.intake.wiring.UploadWorkerTest")
                .doesNotContain("张三", "138");
    }
}
