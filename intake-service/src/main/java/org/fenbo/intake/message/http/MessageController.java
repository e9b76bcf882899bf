package org.fenbo.intake.message.http;

import static org.fenbo.backbone.kernel.Role.APPROVER;
import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AREA_LEADER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_BACK;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.GROUP_OWNER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.QUALITY_INSPECTOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.OWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.identity.SignedIn;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.stream.OpenStreams;
import org.fenbo.intake.message.OfficerMessage;
import org.fenbo.intake.message.OfficerMessages;
import org.fenbo.intake.report.IntakeCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows officers their own messages, and marks a message as read (INT-18f). Each query names the caller, so nobody
 * reads the messages of another officer.
 */
@Allow(
        in = OWN,
        to = {
            COLLECTOR,
            CALL_TAKER,
            DUTY_LEADER,
            DISPATCHER,
            UNIT_LIAISON,
            HANDLER,
            APPROVER,
            VERIFIER,
            QUALITY_INSPECTOR,
            CALL_BACK,
            ARBITER,
            AREA_LEADER,
            SUPERVISOR,
            REGISTRY_KEEPER,
            REGISTRY_APPROVER,
            OPERATOR,
            AUDITOR,
            GROUP_OWNER
        })
@RestController
@RequestMapping("/intake/v1/messages")
class MessageController {
    private static final int MOST = 200;

    private final OfficerMessages messages;
    private final MessageStream stream;
    private final OpenStreams streams;
    private final Idempotency idempotency;
    private final SignedIn signedIn;
    private final InstantSource clock;

    MessageController(
            OfficerMessages messages,
            MessageStream stream,
            OpenStreams streams,
            Idempotency idempotency,
            SignedIn signedIn,
            InstantSource clock) {
        this.messages = messages;
        this.stream = stream;
        this.streams = streams;
        this.idempotency = idempotency;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Whether an officer has read a message. */
    enum MessageState {
        UNREAD,
        READ
    }

    /**
     * A message of the caller.
     *
     * @param version version of the template
     * @param text the message in the caller's language
     * @param readAt when the caller marked it as read; absent if it is unread
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageAnswer(
            UUID id,
            String template,
            int version,
            String text,
            Instant at,
            MessageState state,
            @Nullable Instant readAt) {

        static MessageAnswer of(OfficerMessage message, CallerLanguage language) {
            return new MessageAnswer(
                    message.id(),
                    message.template(),
                    message.version(),
                    language.text(message.text()),
                    message.at(),
                    message.readAt() == null ? MessageState.UNREAD : MessageState.READ,
                    message.readAt());
        }
    }

    /**
     * A part of the caller's list.
     *
     * @param unread how many unread messages the whole list has
     * @param total how many messages the whole list has, or how many unread ones if only these are listed
     * @param next the value of {@code after} for the next part; absent if this part is the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageListAnswer(
            List<MessageAnswer> messages,
            long unread,
            long total,
            @Nullable UUID next) {}

    /** The caller's messages, the newest first. */
    @GetMapping
    MessageListAnswer list(
            Access access,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            CallerLanguage language) {
        int most = PageLimit.of(limit, MOST);
        if (after != null) {
            own(access, after);
        }
        var part = messages.of(access.id(), new OfficerMessages.Part(unread, after, most));
        List<MessageAnswer> answers = part.messages().stream()
                .map(message -> MessageAnswer.of(message, language))
                .toList();
        return new MessageListAnswer(
                answers, part.unread(), part.total(), PageLimit.next(answers, most, MessageAnswer::id));
    }

    /**
     * The caller's unread messages as server-sent events: first those of the list, then each new one. The stream ends
     * when the caller's token expires or when the caller loses the right.
     */
    @GetMapping("/stream")
    void stream(
            Access access,
            JwtAuthenticationToken token,
            CallerLanguage language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        try (OpenStreams.Open _ = streams.open(request)) {
            Instant until = token.getToken().getExpiresAt();
            stream.write(
                    new MessageStream.Listener(
                            access.id(), language, until, () -> signedIn.stillHas(access, token.getToken())),
                    response.getOutputStream());
        }
    }

    private OfficerMessage own(Access access, UUID id) {
        return messages.find(access.id(), id)
                .orElseThrow(() -> RefusalProblem.of(IntakeCode.NO_SUCH_MESSAGE.refusal(id)));
    }

    /** Marks a message of the caller as read. A message that is read already keeps its time. */
    @PostMapping("/{id}/read")
    ResponseEntity<Object> read(
            Access access,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            CallerLanguage language) {
        own(access, id);
        return idempotency.once(new Idempotency.Call(access.id(), key, "read message " + id, ""), () -> {
            messages.read(access.id(), id, clock.instant());
            return ResponseEntity.ok(MessageAnswer.of(own(access, id), language));
        });
    }
}
