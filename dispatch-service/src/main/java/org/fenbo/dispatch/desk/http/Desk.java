package org.fenbo.dispatch.desk.http;

import java.util.List;
import org.fenbo.backbone.events.Origin;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.dispatch.casefile.CaseFiles;
import org.fenbo.dispatch.casefile.CaseFiles.Decision;
import org.fenbo.dispatch.casefile.CaseFiles.Outcome;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderCommand;
import org.fenbo.dispatch.casefile.Signature;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.http.CaseNumbers;
import org.fenbo.dispatch.casefile.http.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all commands have in common: role, key, version, the transaction, and how a refusal is told. */
@Component
class Desk {
    private final CaseFiles caseFiles;
    private final Idempotency idempotency;

    Desk(CaseFiles caseFiles, Idempotency idempotency) {
        this.caseFiles = caseFiles;
        this.idempotency = idempotency;
    }

    /** The headers a command listens to. */
    record Headers(
            @Nullable String idempotencyKey, @Nullable String ifMatch) {
        @Nullable
        Long expected() {
            if (ifMatch == null) {
                return null;
            }
            try {
                return Long.valueOf(ifMatch.replace("\"", ""));
            } catch (NumberFormatException e) {
                throw Problem.unreadable("wrong-version")
                        .field("If-Match")
                        .detail("'" + ifMatch + "' is no version")
                        .remedy("send the ETag the case came with")
                        .build();
            }
        }
    }

    /** @param verb what is asked, by its address below the case */
    record Asked(String number, String verb, Object body) {}

    static OrderCommand onOrder(int order, Caller caller) {
        String unit = caller.unit();
        if (unit == null) {
            throw Problem.forbidden("no-unit")
                    .detail("your token names no unit to act for")
                    .remedy("sign in as an officer of the unit that has the order")
                    .build();
        }
        return new OrderCommand(order, new OfficerId(caller.id()), new UnitCode(unit));
    }

    ResponseEntity<Object> command(Headers headers, Caller caller, List<String> roles, Asked asked, Decision decision) {
        CaseNumber number = CaseNumbers.read(asked.number());
        Signature signature = signature(caller, caller.as(roles.toArray(String[]::new)));
        Long expected = headers.expected();
        return idempotency.once(
                new Idempotency.Call(
                        caller.id(), headers.idempotencyKey(), asked.number() + "/" + asked.verb(), asked.body()),
                () -> answer(number, caseFiles.change(number, expected, signature, decision)));
    }

    private static Signature signature(Caller caller, Origin origin) {
        return new Signature(
                new OfficerId(caller.id()),
                caller.unit() == null ? null : new UnitCode(caller.unit()),
                origin.actor().role(),
                origin.cause(),
                origin.traceparent());
    }

    private static ResponseEntity<?> answer(CaseNumber number, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed changed ->
                ResponseEntity.ok()
                        .eTag("\"" + changed.current().sequence() + "\"")
                        .body(CaseView.of(
                                changed.current().file(), changed.current().sequence()));
            case Outcome.Refused refused -> throw Refusals.told(refused.refusal());
            case Outcome.Stale stale ->
                throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile")
                        .detail("the case is at version " + stale.sequence() + " by now")
                        .remedy("read it again and decide anew")
                        .build();
            case Outcome.Unknown unknown ->
                throw Problem.notFound("no-such-case")
                        .detail("there is no case " + number)
                        .remedy("check the number; a report's case appears a moment after it was filed")
                        .build();
        };
    }
}
