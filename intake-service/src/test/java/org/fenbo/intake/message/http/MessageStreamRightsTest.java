package org.fenbo.intake.message.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.intake.RunningIntake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@RunningIntake
class MessageStreamRightsTest {
    @Autowired
    private MessageStream stream;

    @Test
    @Timeout(60)
    @DisplayName("权限被收回后，打开的消息流在五秒内结束 (ORG-4f)")
    void a_stream_ends_when_its_listener_loses_the_right() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deque<Boolean> rights = new ArrayDeque<>(List.of(false));
        long start = System.nanoTime();

        stream.write(new MessageStream.Listener("O-LEFT", CallerLanguage.CHINESE, null, rights::remove), out);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(rights).isEmpty();
        assertThat(out.toString(UTF_8)).isNotEmpty();
    }
}
