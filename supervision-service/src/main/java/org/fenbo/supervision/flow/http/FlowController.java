package org.fenbo.supervision.flow.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.identity.SignedIn;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.stream.OpenStreams;
import org.fenbo.supervision.flow.Backlogs;
import org.fenbo.supervision.flow.Backlogs.Backlog;
import org.fenbo.supervision.flow.RecentFlow;
import org.fenbo.supervision.flow.ShowTraffic;
import org.fenbo.supervision.refusal.SupervisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The live flow of events (OPS-1). Only callers who may see the whole district may read the flow. Most events name no
 * area and no unit, so the flow can't be limited to the areas or units of a caller.
 */
@Allow(
        in = DISTRICT,
        to = {OPERATOR, SUPERVISOR, AUDITOR, DUTY_LEADER, DISPATCHER})
@RestController
@RequestMapping("/supervision/v1/flow")
class FlowController {
    private final RecentFlow recent;
    private final ShowTraffic showTraffic;
    private final FlowLines lines;
    private final OpenStreams streams;
    private final SignedIn signedIn;

    FlowController(
            RecentFlow recent, ShowTraffic showTraffic, FlowLines lines, OpenStreams streams, SignedIn signedIn) {
        this.recent = recent;
        this.showTraffic = showTraffic;
        this.lines = lines;
        this.streams = streams;
        this.signedIn = signedIn;
    }

    /**
     * A topic as the console shows it.
     *
     * @param oldestSeconds how long the oldest unread event has been on the topic; null if no event is unread or the
     *     time is unknown
     * @param unknownSince since when the broker has not answered, so that the figures are old; null while the broker
     *     answers
     */
    record Topic(
            String topic,
            double perSecond,
            long perMinute,
            long total,
            long lag,
            @Nullable Long oldestSeconds,
            @Nullable Instant unknownSince) {

        static Topic of(String topic, Backlog backlog, @Nullable Instant unknownSince) {
            OptionalLong oldest = backlog.oldestSeconds();
            return new Topic(
                    topic,
                    (double) backlog.shortly() / Backlogs.SHORTLY,
                    backlog.minute(),
                    backlog.total(),
                    backlog.lag(),
                    oldest.isPresent() ? oldest.getAsLong() : null,
                    unknownSince);
        }
    }

    @GetMapping("/topics")
    List<Topic> topics() {
        ShowTraffic.Shown shown = showTraffic.ofAllTopics();
        Instant since = shown.unknownSince().orElse(null);
        if (since != null && shown.byTopic().isEmpty()) {
            throw RefusalProblem.of(SupervisionCode.BROKER_AWAY.refusal(since));
        }
        return new TreeMap<>(shown.byTopic())
                .entrySet().stream()
                        .map(topic -> Topic.of(topic.getKey(), topic.getValue(), since))
                        .toList();
    }

    /**
     * Streams events as server-sent events. A listener who names its last event gets all events after this event. Every
     * other listener gets the latest events first, and then all new events. The stream stays on the virtual thread of
     * its request, so a slow listener does not slow down other listeners. The stream ends when the caller's token
     * expires or when the caller loses the right.
     */
    @GetMapping
    void flow(
            JwtAuthenticationToken token,
            Access access,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            // The answer to HEAD has no body. Without sending, the service couldn't notice that the listener has left.
            return;
        }
        long place = lastId == null || lastId.isEmpty() ? recent.newcomer() : recent.behind(lastId);
        try (OpenStreams.Open _ = streams.open(request)) {
            lines.write(
                    place,
                    token.getToken().getExpiresAt(),
                    () -> signedIn.stillHas(access, token.getToken()),
                    response.getOutputStream());
        }
    }
}
