package org.fenbo.registry.enrolment.http;

import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.registry.enrolment.EnrolWithCommunity;
import org.fenbo.registry.enrolment.Enrolled;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.fenbo.registry.enrolment.OrganisationKind;
import org.fenbo.registry.enrolment.http.EnrolmentView.MemberView;
import org.fenbo.registry.enrolment.http.EnrolmentView.OrganisationView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers organisations and members with communities, and ends their registration (ORG-8). */
@Allow(
        in = DISTRICT,
        to = {DUTY_LEADER, REGISTRY_KEEPER})
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping("/registry/v1/enrolment")
class EnrolmentController {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 200;
    private static final String TOO_LONG = "内容过长 · it is too long";
    private static final String SAY_CODE = "请填写自己的编码 · give a code that nobody else has";
    private static final String SAY_COMMUNITY = "请以编码填写社区 · give the community as a code";

    private final EnrolWithCommunity enrol;
    private final Idempotency idempotency;

    EnrolmentController(EnrolWithCommunity enrol, Idempotency idempotency) {
        this.enrol = enrol;
        this.idempotency = idempotency;
    }

    record OrganisationBody(
            @NotBlank(message = SAY_CODE) @Size(max = LONGEST_CODE, message = TOO_LONG)
            String code,

            @NotBlank(message = "请填写名称 · give its name") @Size(max = LONGEST_NAME, message = TOO_LONG)
            String name,

            @NotNull(message = "请填写组织类型 · give the kind of organisation")
            OrganisationKind kind,

            @NotBlank(message = SAY_COMMUNITY) @Size(max = LONGEST_CODE, message = TOO_LONG)
            String community,

            @NotNull(message = "请填写起始日 · give the first day")
            LocalDate from) {

        Organisation organisation() {
            return new Organisation(
                    code.strip(),
                    name.strip(),
                    kind,
                    new Enrolled(community.strip(), Times.sensible("from", from), null));
        }
    }

    /** A member as callers send it. There is no field for a telephone number; see {@link Member}. */
    record MemberBody(
            @NotBlank(message = SAY_CODE) @Size(max = LONGEST_CODE, message = TOO_LONG)
            String code,

            @NotBlank(message = "请填写显示名称 · give a name to be shown")
            @Size(max = Member.LONGEST_NAME, message = TOO_LONG)
            String name,

            @Nullable @Size(max = LONGEST_CODE, message = TOO_LONG)
            String organisation,

            @Nullable @Size(max = Member.MOST_SKILLS, message = "最多 20 项技能 · at most 20 skills")
            List<
                            @NotBlank(message = "请用文字填写技能 · give a skill in words")
                            @Size(max = Member.LONGEST_SKILL, message = TOO_LONG) String>
                    skills,

            @Positive(message = "每周至少 1 小时 · at least one hour a week")
            @Max(value = Member.HOURS_OF_A_WEEK, message = "一周只有 168 小时 · a week has 168 hours")
            int weeklyHours,

            @NotBlank(message = SAY_COMMUNITY) @Size(max = LONGEST_CODE, message = TOO_LONG)
            String community,

            @NotNull(message = "请填写起始日 · give the first day")
            LocalDate from) {

        Member member() {
            List<String> words = Objects.requireNonNullElse(skills, List.<String>of()).stream()
                    .map(String::strip)
                    .toList();
            return new Member(
                    code.strip(),
                    name.strip(),
                    organisation,
                    words,
                    weeklyHours,
                    new Enrolled(community.strip(), Times.sensible("from", from), null));
        }
    }

    /** @param on the first day on which the organisation or member isn't enrolled any more */
    record LeaveBody(
            @NotNull(message = "请填写日期 · give the day") LocalDate on) {}

    @PostMapping("/organisations")
    ResponseEntity<Object> organisation(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody OrganisationBody body) {
        Actor by = access.actor();
        Organisation asked = body.organisation();
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "enrol-organisation", body),
                () -> ResponseEntity.status(201)
                        .body(OrganisationView.of(RefusalProblem.orThrow(enrol.organisation(asked, by)))));
    }

    @PostMapping("/organisations/{code}/leave")
    ResponseEntity<Object> organisationLeaves(
            Access access,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody LeaveBody body) {
        Actor by = access.actor();
        LocalDate day = Times.sensible("on", body.on());
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "organisation-leaves/" + code, body),
                () -> ResponseEntity.ok(
                        OrganisationView.of(RefusalProblem.orThrow(enrol.organisationLeaves(code, day, by)))));
    }

    @PostMapping("/members")
    ResponseEntity<Object> member(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MemberBody body) {
        Actor by = access.actor();
        Member asked = body.member();
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "enrol-member", body),
                () -> ResponseEntity.status(201).body(MemberView.of(RefusalProblem.orThrow(enrol.member(asked, by)))));
    }

    @PostMapping("/members/{code}/leave")
    ResponseEntity<Object> memberLeaves(
            Access access,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody LeaveBody body) {
        Actor by = access.actor();
        LocalDate day = Times.sensible("on", body.on());
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "member-leaves/" + code, body),
                () -> ResponseEntity.ok(
                        MemberView.nameless(RefusalProblem.orThrow(enrol.memberLeaves(code, day, by)))));
    }
}
