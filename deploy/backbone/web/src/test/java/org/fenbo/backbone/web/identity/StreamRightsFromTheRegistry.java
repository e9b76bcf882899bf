package org.fenbo.backbone.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Shows the same for a service with a stream of events: an open stream ends when the listener loses the right. */
public abstract class StreamRightsFromTheRegistry extends RightsFromTheRegistry {
    private final String stream;
    private final String role;

    /**
     * @param reader name of the reader of the registry
     * @param path an operation that is open to dispatchers and closed to handlers without a unit
     * @param stream the path of the stream
     * @param role a role that may listen to the stream
     */
    protected StreamRightsFromTheRegistry(String reader, String path, String stream, String role) {
        super(reader, path);
        this.stream = stream;
        this.role = role;
    }

    @Test
    @Order(3)
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("收回权限后，该人已打开的事件流随之结束 (ORG-4f)")
    void an_open_stream_ends_when_its_listener_loses_the_role() throws IOException, InterruptedException {
        publish(3, role);
        HttpResponse<InputStream> open = listen();
        while (open.statusCode() == 403) {
            open.body().close();
            open = listen();
        }
        assertThat(open.statusCode()).isEqualTo(200);
        try (InputStream events = open.body()) {
            assertThat(events.read()).as("the stream is open").isNotNegative();
            publish(4, "member");
            events.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(listen().statusCode()).isEqualTo(403);
    }

    private HttpResponse<InputStream> listen() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + stream))
                .header("Authorization", "Bearer " + TestIssuer.tokenOf(List.of(DISTRICT), "O-LISTED", null, role))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }
}
