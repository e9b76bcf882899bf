package org.fenbo.intake.report.http;

import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.CLIENT;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.OWN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.intake.report.Acceptance;
import org.fenbo.intake.report.AcceptedReport;
import org.fenbo.intake.report.Collector;
import org.fenbo.intake.report.IntakeCode;
import org.fenbo.intake.report.ReceiveReport;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.ReportingChannels;
import org.fenbo.intake.report.StoredReport;
import org.fenbo.intake.report.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Receives reports (INT-2). After the answer 201 the report is durable. Of a refused report, intake stores nothing. */
@RestController
@RequestMapping("/intake/v1/reports")
class ReportController {
    private static final String FIELD = "collector";

    private final ReceiveReport receiveReport;
    private final Idempotency idempotency;
    private final FollowUpSecrets secrets;
    private final JsonMapper json;

    ReportController(ReceiveReport receiveReport, Idempotency idempotency, FollowUpSecrets secrets, JsonMapper json) {
        this.receiveReport = receiveReport;
        this.idempotency = idempotency;
        this.secrets = secrets;
        this.json = json;
    }

    @Allow(in = OWN, to = CLIENT)
    @Allow(
            in = AREA,
            to = {CALL_TAKER, COLLECTOR})
    @PostMapping(consumes = "application/json")
    ResponseEntity<Object> receive(
            Access access,
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ReportRequest request) {
        List<String> claimed = token.getClaimAsStringList("channels");
        Actor actor = actor(access, request, claimed);
        Acceptance acceptance = receiveReport.acceptance();
        Submission submission = request.from(
                actor.id(), seenBy(actor, request), acceptance.now(), acceptance.urgencyOf(request.category()));
        Idempotency.Call call = new Idempotency.Call(actor.id(), key, "POST /intake/v1/reports", request);
        // A repeated request must get its first answer, even if the rules would refuse the request now. So the refusal
        // is thrown inside the call of Idempotency.
        Optional<Refusal> refusal = ReportingChannels.refusal(request.channel(), ReportingChannels.of(actor, claimed))
                .or(() -> acceptance.refusal(submission));
        if (refusal.isPresent()) {
            return withSecret(idempotency.once(call, () -> {
                throw RefusalProblem.of(refusal.get());
            }));
        }
        AcceptedReport accepted = acceptance.accepted(submission, actor);
        return withSecret(idempotency.once(call, () -> answer(accepted, receiveReport.take(accepted))));
    }

    /** The stored answer has the name of the key instead of the secret. The secret is derived for each answer (R25). */
    private ResponseEntity<Object> withSecret(ResponseEntity<Object> kept) {
        ReportAnswer.Receipt receipt = kept.getBody() instanceof ReportAnswer.Receipt first
                ? first
                : json.convertValue(kept.getBody(), ReportAnswer.Receipt.class);
        return ResponseEntity.status(kept.getStatusCode())
                .headers(kept.getHeaders())
                .body(Optional.ofNullable(receipt.secret())
                        .map(key -> receipt.with(secret(receipt, key)))
                        .orElse(receipt));
    }

    private String secret(ReportAnswer.Receipt receipt, String key) {
        return secrets.of(new ReportNumber(receipt.number()), key);
    }

    /**
     * The caller in a role that may use the channel. If no role may use it, the caller in their first role; the channel
     * is then refused.
     */
    private static Actor actor(Access access, ReportRequest request, @Nullable List<String> claimed) {
        return access.actors().stream()
                .filter(actor -> ReportingChannels.of(actor, claimed).contains(request.channel()))
                .findFirst()
                .orElseGet(access::actor);
    }

    /** The collector who signed in; null if the caller is no collector (CASE-6j). */
    private static @Nullable Collector seenBy(Actor actor, ReportRequest request) {
        Optional<Collector> signedIn = Collector.of(actor);
        Optional<String> claimed = Optional.ofNullable(request.collector());
        if (claimed.isPresent() && !claimed.equals(signedIn.map(Collector::officer))) {
            throw RefusalProblem.of(IntakeCode.ANOTHER_COLLECTOR.refusal().at(FIELD));
        }
        return signedIn.orElse(null);
    }

    private static ResponseEntity<ReportAnswer.Receipt> answer(AcceptedReport accepted, StoredReport stored) {
        return ResponseEntity.created(URI.create("/intake/v1/reports/" + accepted.number()))
                .eTag("\"" + stored.version() + "\"")
                .body(ReportAnswer.receipt(stored, accepted.secretKey()));
    }
}
