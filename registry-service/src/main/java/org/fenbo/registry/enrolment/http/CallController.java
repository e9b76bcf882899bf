package org.fenbo.registry.enrolment.http;

import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.MEMBER;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.enrolment.Call;
import org.fenbo.registry.enrolment.CallMembers;
import org.fenbo.registry.enrolment.CallNumber;
import org.fenbo.registry.enrolment.Matter;
import org.fenbo.registry.enrolment.Reply;
import org.fenbo.registry.enrolment.http.EnrolmentView.CallView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A community calls its members, records who will come, and records their service (ORG-8). */
@Allow(in = DISTRICT, to = DUTY_LEADER)
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping("/registry/v1/enrolment/calls")
class CallController {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PLACE = 200;
    private static final String TOO_LONG = "内容过长 · it is too long";

    private final CallMembers call;
    private final Idempotency idempotency;

    CallController(CallMembers call, Idempotency idempotency) {
        this.call = call;
        this.idempotency = idempotency;
    }

    /** A call as callers send it. It names either members or an organisation. */
    record CallBody(
            @NotBlank(message = "请以编码填写社区 · give the community as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String community,

            @Nullable @Size(max = CallMembers.MOST, message = "最多 500 名成员 · at most 500 members")
            List<
                            @NotBlank(message = "请以编码填写成员 · give a member as a code")
                            @Size(max = LONGEST_CODE, message = TOO_LONG) String>
                    members,

            @Nullable @Size(max = LONGEST_CODE, message = TOO_LONG)
            String organisation,

            @NotBlank(message = "请填写事项 · state what is to be done") @Size(max = LONGEST_TEXT, message = TOO_LONG)
            String matter,

            @Nullable @Pattern(regexp = "C\\d{20,24}", message = "请以编号填写案件 · give a case as a number")
            String caseNumber,

            @NotNull(message = "请填写到场时间 · give the time to be there")
            OffsetDateTime at,

            @NotBlank(message = "请填写地点 · give the place") @Size(max = LONGEST_PLACE, message = TOO_LONG)
            String place) {

        Matter matter(CallNumber number) {
            return new Matter(
                    number,
                    community.strip(),
                    organisation,
                    matter.strip(),
                    caseNumber,
                    Times.sensible("at", at),
                    place.strip());
        }

        boolean isClear() {
            return (organisation == null) != (members == null || members.isEmpty());
        }
    }

    record AnswerBody(
            @NotBlank(message = "请以编码填写成员 · give the member as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String member,

            @NotNull(message = "请填写是否到场 · state whether they come")
            Boolean coming) {}

    record ServiceBody(
            @NotBlank(message = "请以编码填写成员 · give the member as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String member,

            @NotNull(message = "请填写开始时间 · give the start") OffsetDateTime from,

            @NotNull(message = "请填写截止时间 · give the end") OffsetDateTime until) {}

    record CancelBody(
            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_TEXT, message = TOO_LONG)
            String reason) {}

    @PostMapping
    ResponseEntity<Object> call(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CallBody body) {
        Actor by = access.actor();
        if (!body.isClear()) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("召集对象是成员或一个组织", "a call is to members or to an organisation"),
                            new Words("请填写其中之一", "name one of the two"))
                    .field("members")
                    .build();
        }
        Matter matter = body.matter(call.number());
        List<String> members = Objects.requireNonNullElse(body.members(), List.of());
        return idempotency.once(new Idempotency.Call(access.id(), key, "call-members", body), () -> {
            Call made = RefusalProblem.orThrow(
                    members.isEmpty() ? call.organisation(matter, by) : call.members(matter, members, by));
            return ResponseEntity.created(URI.create("/registry/v1/enrolment/calls/" + matter.number()))
                    .body(CallView.of(made));
        });
    }

    /** A called member who is signed in replies in person; for other members the community enters the reply. */
    @Allow(in = DISTRICT, to = DUTY_LEADER)
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @Allow(in = OWN, to = MEMBER)
    @PostMapping("/{number}/answer")
    ResponseEntity<Object> answer(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AnswerBody body) {
        boolean themselves = access.id().equals(body.member());
        Actor by = themselves ? new Actor(access.id(), access.caller().unit(), null, null) : access.actor();
        Reply reply = body.coming() ? Reply.COMING : Reply.NOT_COMING;
        return command(
                new Idempotency.Call(access.id(), key, number + "/answer", body),
                () -> call.answer(CallNumbers.known(number), body.member(), reply, by));
    }

    @PostMapping("/{number}/record")
    ResponseEntity<Object> record(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ServiceBody body) {
        Actor by = access.actor();
        Instant from = Times.sensible("from", body.from());
        Instant until = Times.sensible("until", body.until());
        return command(
                new Idempotency.Call(access.id(), key, number + "/record", body),
                () -> call.record(CallNumbers.known(number), body.member(), from, until, by));
    }

    @PostMapping("/{number}/complete")
    ResponseEntity<Object> complete(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Actor by = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/complete", ""),
                () -> call.complete(CallNumbers.known(number), by));
    }

    @PostMapping("/{number}/cancel")
    ResponseEntity<Object> cancel(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CancelBody body) {
        Actor by = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/cancel", body),
                () -> call.cancel(CallNumbers.known(number), body.reason().strip(), by));
    }

    private ResponseEntity<Object> command(Idempotency.Call once, Supplier<Outcome<Call>> action) {
        return idempotency.once(once, () -> ResponseEntity.ok(CallView.of(RefusalProblem.orThrow(action.get()))));
    }
}
