package org.fenbo.supervision.flow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.fenbo.supervision.flow.Backlogs.Backlog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlowTopicTest {
    @Test
    @DisplayName("接口给出每个主题的速率、积压和最早未读事件的时长 (OPS-1a)")
    void a_topic_is_shown_with_its_rate_its_lag_and_its_oldest_event() {
        assertThat(FlowController.Topic.of("t", new Backlog(7, 10, 6, 3, OptionalLong.of(4)), null))
                .isEqualTo(new FlowController.Topic("t", 2.0, 6, 7, 3, 4L, null));
        assertThat(FlowController.Topic.of("t", new Backlog(7, 0, 0, 0, OptionalLong.empty()), Instant.EPOCH))
                .isEqualTo(new FlowController.Topic("t", 0.0, 0, 7, 0, null, Instant.EPOCH));
    }
}
