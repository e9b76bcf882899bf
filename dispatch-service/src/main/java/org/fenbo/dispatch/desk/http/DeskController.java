package org.fenbo.dispatch.desk.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.dispatch.acceptance.AcceptOrder;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.closure.CloseCase;
import org.fenbo.dispatch.handling.AnswerOrder;
import org.fenbo.dispatch.returns.DecideReturn;
import org.fenbo.dispatch.returns.ReturnOrder;
import org.fenbo.dispatch.routing.DispatchCase;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.verification.VerifyWork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of dispatchers, handlers, verifiers and duty leaders. Who may give which is in each method's roles. */
@RestController
@RequestMapping("/dispatch/v1/cases/{number}")
class DeskController {
    private static final int LONGEST = 2_000;
    private static final int MOST_EVIDENCE = 50;
    private static final String DISPATCHER = "dispatcher";

    private final Desk desk;
    private final Routing list;
    private final InstantSource clock;
    private final DispatchCase dispatchCase;
    private final AcceptOrder acceptOrder;
    private final ReturnOrder returnOrder;
    private final DecideReturn decideReturn;
    private final AnswerOrder answerOrder;
    private final VerifyWork verifyWork;
    private final CloseCase closeCase;

    @SuppressWarnings("TooManyParameters") // One door for nine commands: it names each use case once.
    DeskController(
            Desk desk,
            Routing list,
            org.fenbo.backbone.events.MovableClock clock,
            DispatchCase dispatchCase,
            AcceptOrder acceptOrder,
            ReturnOrder returnOrder,
            DecideReturn decideReturn,
            AnswerOrder answerOrder,
            VerifyWork verifyWork,
            CloseCase closeCase) {
        this.desk = desk;
        this.list = list;
        this.clock = clock;
        this.dispatchCase = dispatchCase;
        this.acceptOrder = acceptOrder;
        this.returnOrder = returnOrder;
        this.decideReturn = decideReturn;
        this.answerOrder = answerOrder;
        this.verifyWork = verifyWork;
        this.closeCase = closeCase;
    }

    record Dispatch(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = LONGEST) String reason) {}

    record Nothing() {}

    record Return(
            @NotBlank @Size(max = LONGEST) String ground,
            @Nullable @Size(max = 64) String proposedUnit) {}

    enum Decided {
        GRANTED,
        REFUSED
    }

    record Decide(
            @NotNull Decided decision,
            @NotBlank @Size(max = LONGEST) String reason) {}

    record Answer(
            @NotBlank @Size(max = LONGEST) String result,
            @Nullable @Size(max = MOST_EVIDENCE) List<@NotBlank @Size(max = 200) String> evidence) {}

    record Verify(@Nullable @Size(max = LONGEST) String remark) {}

    record Rework(@NotBlank @Size(max = LONGEST) String reason) {}

    record Close(@NotNull ClosingBasis basis) {}

    @PostMapping("/dispatch")
    ResponseEntity<Object> dispatch(
            Caller caller, Desk.Headers headers, @PathVariable String number, @Valid @RequestBody Dispatch body) {
        UnitCode unit = known(body.unit(), "unit");
        return desk.command(
                headers,
                caller,
                List.of(DISPATCHER),
                new Desk.Asked(number, "dispatch", body),
                file -> dispatchCase.toUnit(unit, new OfficerId(caller.id()), body.reason(), file));
    }

    @PostMapping("/orders/{order}/accept")
    ResponseEntity<Object> accept(
            Caller caller,
            Desk.Headers headers,
            @PathVariable String number,
            @PathVariable int order,
            @RequestBody(required = false) @Nullable Nothing body) {
        return desk.command(
                headers,
                caller,
                List.of("unit-liaison", "handler"),
                asked(number, order, "accept", new Nothing()),
                file -> acceptOrder.by(Desk.onOrder(order, caller), file));
    }

    @PostMapping("/orders/{order}/return")
    ResponseEntity<Object> giveBack(
            Caller caller,
            Desk.Headers headers,
            @PathVariable String number,
            @PathVariable int order,
            @Valid @RequestBody Return body) {
        UnitCode proposed = body.proposedUnit() == null ? null : known(body.proposedUnit(), "proposedUnit");
        return desk.command(
                headers,
                caller,
                List.of("unit-liaison"),
                asked(number, order, "return", body),
                file -> returnOrder.as(Desk.onOrder(order, caller), body.ground(), proposed, file));
    }

    @PostMapping("/orders/{order}/decide")
    ResponseEntity<Object> decide(
            Caller caller,
            Desk.Headers headers,
            @PathVariable String number,
            @PathVariable int order,
            @Valid @RequestBody Decide body) {
        OfficerId officer = new OfficerId(caller.id());
        return desk.command(
                headers,
                caller,
                List.of(DISPATCHER),
                asked(number, order, "decide", body),
                file -> switch (body.decision()) {
                    case GRANTED -> decideReturn.granted(order, officer, body.reason(), file);
                    case REFUSED -> decideReturn.refused(order, officer, body.reason(), file);
                });
    }

    @PostMapping("/orders/{order}/answer")
    ResponseEntity<Object> answer(
            Caller caller,
            Desk.Headers headers,
            @PathVariable String number,
            @PathVariable int order,
            @Valid @RequestBody Answer body) {
        List<String> evidence = body.evidence() == null ? List.of() : body.evidence();
        return desk.command(
                headers,
                caller,
                List.of("handler", "unit-liaison"),
                asked(number, order, "answer", body),
                file -> answerOrder.with(Desk.onOrder(order, caller), body.result(), evidence, file));
    }

    @PostMapping("/orders/{order}/verify")
    ResponseEntity<Object> verify(
            Caller caller,
            Desk.Headers headers,
            @PathVariable String number,
            @PathVariable int order,
            @Valid @RequestBody Verify body) {
        return desk.command(
                headers,
                caller,
                List.of("verifier", "collector"),
                asked(number, order, "verify", body),
                file -> verifyWork.passed(order, new OfficerId(caller.id()), body.remark(), file));
    }

    @PostMapping("/orders/{order}/rework")
    ResponseEntity<Object> rework(
            Caller caller,
            Desk.Headers headers,
            @PathVariable String number,
            @PathVariable int order,
            @Valid @RequestBody Rework body) {
        return desk.command(
                headers,
                caller,
                List.of("verifier", "collector"),
                asked(number, order, "rework", body),
                file -> verifyWork.failed(order, new OfficerId(caller.id()), body.reason(), file));
    }

    @PostMapping("/close")
    ResponseEntity<Object> close(
            Caller caller, Desk.Headers headers, @PathVariable String number, @Valid @RequestBody Close body) {
        return desk.command(
                headers,
                caller,
                List.of("duty-leader"),
                new Desk.Asked(number, "close", body),
                file -> closeCase.on(body.basis(), new OfficerId(caller.id()), file));
    }

    private static Desk.Asked asked(String number, int order, String verb, Object body) {
        return new Desk.Asked(number, "orders/" + order + "/" + verb, body);
    }

    private UnitCode known(String code, String field) {
        UnitCode unit = new UnitCode(code);
        if (!list.knows(unit, clock.instant())) {
            throw Problem.refused("unknown-unit")
                    .field(field)
                    .detail("the registry in force has no unit '" + code + "'")
                    .remedy("GET /registry/v1/lookup names who answers")
                    .build();
        }
        return unit;
    }
}
