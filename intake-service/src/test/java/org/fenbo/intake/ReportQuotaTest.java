package org.fenbo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.backbone.web.RunningService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a Redis that counts the reports of each client, and with a small quota. */
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "fenbo.intake.channel.reports-per-minute=5",
            "fenbo.intake.follow-up.current=test",
            "fenbo.intake.follow-up.keys.test=00112233445566778899aabbccddeeff"
        })
@ContextConfiguration(initializers = RunningService.class)
@Import(Door.class)
class ReportQuotaTest {
    private static final String REPORT = """
            {"channel":"HOTLINE","nature":"COMPLAINT","text":"井盖破损"}""";

    @Autowired
    private Door door;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry settings) {
        settings.add("fenbo.redis.url", () -> TestServers.redis().url());
    }

    @Test
    @DisplayName("接入方上报超过限额：返回 429，并告知何时再来 (INT-1c)")
    void a_client_above_its_quota_gets_429_and_a_time_to_retry() {
        Door.Answer refused = await().atMost(Duration.ofSeconds(60))
                .until(() -> door.post("/intake/v1/reports", "client", REPORT), answer -> answer.status() == 429);
        assertThat(refused.json().path("code").asString()).isEqualTo("too-many-reports");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }
}
