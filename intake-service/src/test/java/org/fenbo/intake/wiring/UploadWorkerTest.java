package org.fenbo.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UploadWorkerTest {

    @Test
    @DisplayName("日志写明故障及其原因的种类、SQLSTATE 与位置，不写行的内容 V1")
    void the_log_shows_the_kind_of_a_fault_and_of_its_causes_without_their_messages(CapturedOutput log)
            throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        BooleanSupplier broken = () -> {
            twice.countDown();
            throw new IllegalStateException(
                    "张三 13812345678", new SQLException("Failing row contains (张三, 13812345678)", "22021"));
        };
        UploadWorker worker = new UploadWorker(broken);

        worker.start();
        boolean wasTriedAgain = twice.await(20, TimeUnit.SECONDS);
        worker.stop();

        assertThat(wasTriedAgain).isTrue();
        assertThat(log.getAll())
                .contains("IllegalStateException at org.fenbo.intake.wiring.UploadWorkerTest", "(SQLSTATE 22021)")
                .doesNotContain("张三", "138");
    }
}
