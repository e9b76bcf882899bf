package org.fenbo.supervision.clock.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads dispatch.progress.reached.v1; unknown fields are ignored. */
public final class ProgressReading {
    private final JsonMapper json;

    public ProgressReading(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private record Body(
            Instant sentThrough,
            Map<Integer, Long> ends,
            @Nullable Map<Integer, Long> terms,
            @Nullable List<String> except) {

        Map<Integer, Progress.End> known() {
            Map<Integer, Long> under = terms == null ? Map.of() : terms;
            return ends.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            end -> new Progress.End(end.getValue(), under.getOrDefault(end.getKey(), 0L))));
        }

        Set<CaseNumber> left() {
            return except == null
                    ? Set.of()
                    : except.stream().map(CaseNumber::new).collect(Collectors.toSet());
        }
    }

    /** Reads a record's value. */
    public Progress read(byte[] value) {
        Body body = json.readValue(value, Body.class);
        return new Progress(body.sentThrough(), body.known(), body.left());
    }
}
