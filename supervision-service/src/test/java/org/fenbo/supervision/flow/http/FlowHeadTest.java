package org.fenbo.supervision.flow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.supervision.SupervisionApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = SupervisionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=supervision")
@ContextConfiguration(initializers = RunningService.class)
class FlowHeadTest {
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("对事件流的 HEAD 请求只返回报文头，不占用连接")
    void a_head_request_for_the_flow_ends_and_the_next_request_uses_its_connection() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<Void> head = send(client, "HEAD", "/supervision/v1/flow");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(send(client, "GET", "/ops/clock").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<Void> send(HttpClient client, String method, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + TestIssuer.token("O-OPER", null, "operator"))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.discarding());
    }
}
