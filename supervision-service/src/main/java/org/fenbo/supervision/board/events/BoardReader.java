package org.fenbo.supervision.board.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.supervision.board.BoardCases;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads dispatch.case and updates the board. */
public final class BoardReader implements Reader {
    private final BoardCases cases;
    private final JsonMapper json;

    public BoardReader(BoardCases cases, JsonMapper json) {
        this.cases = cases;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private record Filed(
            @Nullable String category, @Nullable String area, String channel, String nature) {}

    private record Dispatched(String unit) {}

    private record Reopened(int redo, @Nullable Integer round) {
        int begins() {
            return round == null ? redo + 1 : round;
        }
    }

    @Override
    public String name() {
        return "supervision.board";
    }

    @Override
    public void apply(List<Received> events) {
        List<BoardCases.Filed> filed = new ArrayList<>();
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        Map<String, Integer> reopened = new LinkedHashMap<>();
        Map<String, BoardCases.Reclassified> reclassified = new LinkedHashMap<>();
        Map<String, Instant> closed = new LinkedHashMap<>();
        Set<String> ended = new LinkedHashSet<>();
        for (Received event : events) {
            switch (event.type()) {
                case "dispatch.case.filed.v1" -> filed.add(filed(event));
                case "dispatch.order.dispatched.v1" ->
                    given.put(
                            event.subject(),
                            Optional.of(json.readValue(event.body(), Dispatched.class)
                                    .unit()));
                case "dispatch.return.granted.v1", "dispatch.order.withdrawn.v1" ->
                    given.put(event.subject(), Optional.empty());
                case "dispatch.case.closed.v1" -> closed.put(event.subject(), event.time());
                case "dispatch.case.reopened.v1" -> {
                    int round = json.readValue(event.body(), Reopened.class).begins();
                    reopened.put(event.subject(), round);
                    reclassified.computeIfPresent(event.subject(), (number, before) -> before.inRound(round));
                    given.put(event.subject(), Optional.empty());
                    closed.remove(event.subject());
                }
                case "dispatch.case.reclassified.v1" ->
                    reclassified.put(event.subject(), json.readValue(event.body(), BoardCases.Reclassified.class));
                case "dispatch.case.voided.v1", "dispatch.case.cancelled.v1" -> ended.add(event.subject());
                default -> {}
            }
        }
        cases.file(filed);
        cases.give(given);
        cases.reopen(reopened);
        cases.reclassify(reclassified);
        cases.close(closed);
        cases.remove(ended);
    }

    private BoardCases.Filed filed(Received event) {
        Filed body = json.readValue(event.body(), Filed.class);
        return new BoardCases.Filed(
                event.subject(), event.time(), body.category(), body.area(), body.channel(), body.nature());
    }
}
