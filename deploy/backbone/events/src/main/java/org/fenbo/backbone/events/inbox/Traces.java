package org.fenbo.backbone.events.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Continues traces across topics. A batch has events of many traces, so each event with a sampled trace gets its own
 * span. Spans of work that the event causes are children of this span.
 */
public final class Traces {
    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The current span as a W3C traceparent; null if there is none. */
    public static @Nullable String current() {
        return text(Span.current().getSpanContext());
    }

    Spans receive(String reader, List<Received> events) {
        List<Span> spans = new ArrayList<>();
        List<Received> traced = new ArrayList<>(events.size());
        for (Received event : events) {
            SpanContext from = parse(event.traceparent());
            if (!from.isSampled()) {
                traced.add(event);
                continue;
            }
            Span span = tracer.spanBuilder(reader + " receive " + event.type())
                    .setParent(Context.root().with(Span.wrap(from)))
                    .setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("fenbo.subject", event.subject())
                    .startSpan();
            spans.add(span);
            traced.add(event.withTraceparent(text(span.getSpanContext())));
        }
        return new Spans(traced, spans);
    }

    /** The open spans of one batch. */
    record Spans(List<Received> events, List<Span> spans) implements AutoCloseable {
        @Override
        public void close() {
            spans.forEach(Span::end);
        }
    }

    private static @Nullable String text(SpanContext context) {
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }

    private static SpanContext parse(@Nullable String traceparent) {
        if (traceparent == null || traceparent.length() != 55) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                traceparent.substring(3, 35),
                traceparent.substring(36, 52),
                TraceFlags.fromHex(traceparent, 53),
                TraceState.getDefault());
    }
}
