package org.fenbo.backbone.web.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@link RunningProbe} allows eight calls and five hundred streams at a time. */
@RunningProbe
class OpenStreamsTest {
    private static final int STREAMS = 500;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HttpResponse<InputStream>> open = new ArrayList<>();

    @AfterEach
    void hang_up() throws IOException {
        for (HttpResponse<InputStream> stream : open) {
            stream.body().close();
        }
        client.shutdownNow();
    }

    private void open(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                client.send(new Call(port).to(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        open.add(stream);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.body().read()).isPositive();
    }

    @Test
    @DisplayName("R14 五百条打开的流不占调用名额；流有自己的上限")
    void five_hundred_open_streams_do_not_count_as_calls_in_progress() throws IOException, InterruptedException {
        for (int i = 0; i < STREAMS; i++) {
            open("/probe/v1/stream");
        }
        for (int i = 0; i < 50; i++) {
            assertThat(new Call(port).get("/ops/clock").status()).isEqualTo(200);
        }
        Call.Answer tooMany = new Call(port).get("/probe/v1/stream");
        assertThat(tooMany.status()).isEqualTo(503);
        assertThat(tooMany.code()).isEqualTo("too-many-streams");
        assertThat(tooMany.header("Retry-After")).isNotBlank();
        assertThat(new Call(port).post("/probe/v1/end", "k", "{}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R14 由其他线程应答的流同样不占名额")
    void streams_answered_by_another_thread_do_not_count_as_calls() throws IOException, InterruptedException {
        for (int i = 0; i < 40; i++) {
            open("/probe/v1/emitter");
        }
        assertThat(new Call(port).get("/ops/clock").status()).isEqualTo(200);
    }
}
