package org.fenbo.registry.governor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.governor.StoppedCategories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads the examples of the contract of dispatch.governor. */
class WhatDispatchSendsTest {
    private final List<StoppedCategories.Stopped> noted = new ArrayList<>();
    private final StopReader reader = new StopReader(new StoppedCategories() {
        @Override
        public void note(List<Stopped> stopped) {
            noted.addAll(stopped);
        }

        @Override
        public List<Stopped> open(Step step, int most) {
            return List.of();
        }

        @Override
        public boolean use(Step step, Stopped stopped) {
            return false;
        }

        @Override
        public void postpone(Stopped stopped) {
            throw new IllegalStateException("a reader postpones nothing");
        }
    });

    @Test
    @DisplayName("读派遣服务发布的停用事件，恢复事件略过 (CASE-22c)")
    void a_stopped_category_is_noted_and_a_resumed_one_is_skipped() throws IOException {
        reader.apply(
                List.of(received("stopped.v1", "three-of-fifty.json"), received("resumed.v1", "list-corrected.json")));
        assertThat(noted)
                .containsExactly(new StoppedCategories.Stopped(
                        "stopped.v1",
                        "101001",
                        47,
                        50,
                        95,
                        List.of("C44039920261127000031", "C44039920261127000018", "C44039920261126000204")));
    }

    private static Received received(String type, String example) throws IOException {
        return new Received(
                type,
                "dispatch.governor",
                "category:101001",
                1,
                "dispatch.governor." + type,
                Instant.EPOCH,
                new Actor("dispatch", null, null, null),
                null,
                Files.readAllBytes(Path.of("../dispatch-service/contract/dispatch.governor", type, example)));
    }
}
