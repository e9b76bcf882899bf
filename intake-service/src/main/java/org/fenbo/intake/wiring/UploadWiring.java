package org.fenbo.intake.wiring;

import java.time.Duration;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.bulk.FailedUploads;
import org.fenbo.intake.bulk.FailedUploads.Failed;
import org.fenbo.intake.bulk.store.UploadSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Raises alerts about failed uploads, and deletes the rows of old uploads. */
@Configuration(proxyBeanMethods = false)
class UploadWiring {
    private static final int MOST_ALERTS = 50;
    private static final Duration FORGET = Duration.ofHours(1);

    @Bean
    AlertSource failedUploadAlerts(FailedUploads failed) {
        return () -> failed.first(MOST_ALERTS).stream().map(UploadWiring::alert).toList();
    }

    private static Alert alert(Failed failed) {
        return new Alert(
                "upload-failed",
                new Words("批量文件 " + failed.upload() + " 停下了", "upload " + failed.upload() + " has stopped"),
                failed.at(),
                failed.fault(),
                new Words(
                        "查明原因后重试（repeat），或写明理由放弃（drop）；其他文件照常导入",
                        "repeat it when the cause is gone, or drop it with a reason; other uploads go on"));
    }

    @Bean
    SchedulingConfigurer forgetRowsOfUploads(FailedUploads failed, MovableClock clock, UploadSettings settings) {
        return timers ->
                timers.addFixedDelayTask(() -> failed.forgetRows(clock.instant().minus(settings.keepRows())), FORGET);
    }
}
