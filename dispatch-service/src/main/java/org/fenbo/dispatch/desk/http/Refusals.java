package org.fenbo.dispatch.desk.http;

import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.dispatch.casefile.Refusal;

/** How a refusal of the domain is told: status, code, what is wrong, what can be done. */
final class Refusals {
    private Refusals() {}

    static Problem told(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotNow now -> notNow(now);
            case Refusal.NoSuchOrder none ->
                Problem.notFound("no-such-order")
                        .detail("the case has no order " + none.order())
                        .remedy("GET the case for its orders")
                        .build();
            case Refusal.NotYourUnit other ->
                Problem.forbidden("not-your-unit")
                        .detail("the order lies with another unit than yours")
                        .remedy("leave it to an officer of that unit")
                        .build();
            case Refusal.HandlerMayNotVerify handler ->
                ruled(
                        "handler-may-not-verify",
                        handler.handler() + " handled this matter; handler and verifier are two people (CASE-6)",
                        "let somebody else verify");
            case Refusal.CollectorMayNotHandle collector ->
                ruled(
                        "collector-may-not-handle",
                        collector.collector() + " reported this matter as a collector (CASE-6)",
                        "let somebody else of the unit handle it");
            case Refusal.ReturnedBefore before ->
                ruled(
                        "returned-before",
                        before.unit() + " has asked to return this case before; once is all (CASE-5)",
                        "handle it, or ask for a ruling");
            case Refusal.FirstContactStays stays ->
                ruled(
                        "first-contact-stays",
                        "what came by first contact can't be returned (CASE-4)",
                        "handle it, and call other units to co-operate");
            case Refusal.UnitReturnedIt gone ->
                ruled(
                        "unit-returned-it",
                        gone.unit() + " gave it back and the centre agreed",
                        "choose another unit, or ask for a ruling");
        };
    }

    private static Problem ruled(String code, String detail, String remedy) {
        return Problem.refused(code).detail(detail).remedy(remedy).build();
    }

    private static Problem notNow(Refusal.NotNow now) {
        return Problem.conflict("not-now")
                .detail("the case is " + now.state())
                .remedy(
                        now.possible().isEmpty()
                                ? "nothing is to be done with it any more"
                                : "possible now: " + String.join(", ", now.possible()))
                .with("state", now.state())
                .with("possible", now.possible())
                .build();
    }
}
