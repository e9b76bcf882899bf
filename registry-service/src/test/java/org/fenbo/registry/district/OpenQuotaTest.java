package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The service with a Redis that counts the open questions of each address, and with a small quota. */
@TestPropertySource(properties = "fenbo.registry.open-list.questions-per-minute=5")
class OpenQuotaTest extends OnPostgres {
    private final int port;

    @Autowired
    OpenQuotaTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry settings) {
        settings.add("fenbo.redis.url", () -> TestServers.redis().url());
    }

    @Test
    @DisplayName("公开查询过于频繁：返回 429，并告知何时再来 (REG-15d)")
    void an_address_that_asks_too_often_gets_429_and_a_time_to_retry() {
        for (String path : new String[] {"/answers?category=101001&area=440399001", "/duties"}) {
            HttpResponse<String> refused =
                    await().atMost(Duration.ofSeconds(60)).until(() -> ask(path), answer -> answer.statusCode() == 429);
            assertThat(refused.body()).contains("too-many-questions");
            assertThat(refused.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/registry/v1/open" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
