package org.fenbo.registry.enrolment.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.MEMBER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.registry.enrolment.EnrolWithCommunity;
import org.fenbo.registry.enrolment.Enrolled;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolments.Recorded;
import org.fenbo.registry.enrolment.csv.MemberFile;
import org.fenbo.registry.enrolment.http.EnrolmentView.MemberView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members enrol themselves or by a file, and change their skills and hours (ORG-8). */
@RestController
@RequestMapping("/registry/v1/enrolment/members")
class MemberController {
    private static final int LONGEST_CODE = 64;
    private static final String TOO_LONG = "内容过长 · it is too long";

    private final EnrolWithCommunity enrol;
    private final Idempotency idempotency;

    MemberController(EnrolWithCommunity enrol, Idempotency idempotency) {
        this.enrol = enrol;
        this.idempotency = idempotency;
    }

    /** A person who enrols without help; the code is the code of the sign-in. */
    record SelfBody(
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

            @NotBlank(message = "请以编码填写社区 · give the community as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String community,

            @NotNull(message = "请填写起始日 · give the first day")
            LocalDate from) {

        Member member(String code) {
            return new Member(
                    code,
                    name.strip(),
                    organisation,
                    plain(skills),
                    weeklyHours,
                    new Enrolled(community.strip(), Times.sensible("from", from), null));
        }
    }

    record OfferBody(
            @NotNull(message = "请列出技能，可为空 · list the skills, or none")
            @Size(max = Member.MOST_SKILLS, message = "最多 20 项技能 · at most 20 skills")
            List<
                            @NotBlank(message = "请用文字填写技能 · give a skill in words")
                            @Size(max = Member.LONGEST_SKILL, message = TOO_LONG) String>
                    skills,

            @Positive(message = "每周至少 1 小时 · at least one hour a week")
            @Max(value = Member.HOURS_OF_A_WEEK, message = "一周只有 168 小时 · a week has 168 hours")
            int weeklyHours) {}

    private static List<String> plain(@Nullable List<String> skills) {
        return Objects.requireNonNullElse(skills, List.<String>of()).stream()
                .map(String::strip)
                .toList();
    }

    /** A person with the role of a member enrols with the community where they live. */
    @Allow(in = OWN, to = MEMBER)
    @PostMapping("/self")
    ResponseEntity<Object> oneself(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SelfBody body) {
        Actor by = access.actor();
        Member asked = body.member(access.id());
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "enrol-oneself", body),
                () -> ResponseEntity.status(201).body(MemberView.of(RefusalProblem.orThrow(enrol.oneself(asked, by)))));
    }

    /**
     * The result of a file.
     *
     * @param lines how many lines the file has
     * @param enrolled how many lines have a member who is now enrolled as in the line, also if they were enrolled in this way before
     * @param results one result per line
     */
    record FileView(int lines, int enrolled, List<LineView> results) {}

    /**
     * @param reason why the member wasn't enrolled; absent if the member was enrolled
     * @param remedy what to do about it; absent if the member was enrolled
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            long line,
            String code,
            boolean enrolled,
            @Nullable String rule,
            @Nullable String reason,
            @Nullable String remedy) {
        static LineView of(MemberFile.Line line, Outcome<Member> outcome, CallerLanguage language) {
            return switch (outcome) {
                case Outcome.Done<Member> done -> new LineView(line.line(), line.code(), true, null, null, null);
                case Outcome.Refused<Member>(var refusal) ->
                    new LineView(
                            line.line(),
                            line.code(),
                            false,
                            refusal.id(),
                            language.text(refusal.detail()),
                            language.text(refusal.remedy()));
            };
        }
    }

    /** Enrols the members of a file, and gives a result for each line. A repetition gives the same results. */
    @Allow(
            in = DISTRICT,
            to = {DUTY_LEADER, REGISTRY_KEEPER})
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @PostMapping(path = "/file", consumes = "text/csv")
    FileView file(Access access, @RequestBody byte[] file, CallerLanguage language) {
        List<MemberFile.Line> lines = RefusalProblem.orThrow(MemberFile.read(file));
        List<Member> readable = lines.stream()
                .map(MemberFile.Line::member)
                .flatMap(outcome ->
                        outcome instanceof Outcome.Done<Member>(var member) ? Stream.of(member) : Stream.empty())
                .toList();
        Iterator<Outcome<Member>> enrolled = enrol.all(readable, access.actor()).iterator();
        List<LineView> results = new ArrayList<>();
        for (MemberFile.Line line : lines) {
            Outcome<Member> outcome = line.member() instanceof Outcome.Done<Member> ? enrolled.next() : line.member();
            results.add(LineView.of(line, outcome, language));
        }
        int count = (int) results.stream().filter(LineView::enrolled).count();
        return new FileView(lines.size(), count, results);
    }

    /** Members change their own skills and hours; the community of enrolment may do it for them. */
    @Allow(in = DISTRICT, to = DUTY_LEADER)
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @Allow(in = OWN, to = MEMBER)
    @PostMapping("/{code}/change")
    ResponseEntity<Object> change(
            Access access,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody OfferBody body) {
        Actor by = access.actor();
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "change-member/" + code, body),
                () -> ResponseEntity.ok(MemberView.nameless(
                        RefusalProblem.orThrow(enrol.change(code, plain(body.skills()), body.weeklyHours(), by)))));
    }

    /**
     * A record of a member.
     *
     * @param by code of the person who recorded it
     * @param at when it was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordView(
            @Nullable String organisation,
            List<String> skills,
            int weeklyHours,
            String community,
            LocalDate from,
            @Nullable LocalDate left,
            String by,
            Instant at) {
        static RecordView of(Recorded recorded) {
            return new RecordView(
                    recorded.organisation(),
                    recorded.skills(),
                    recorded.weeklyHours(),
                    recorded.enrolled().community(),
                    recorded.enrolled().from(),
                    recorded.enrolled().left(),
                    recorded.by(),
                    recorded.at());
        }
    }

    /** The earlier and present records of a member, the earliest first. */
    @Allow(
            in = DISTRICT,
            to = {DUTY_LEADER, REGISTRY_KEEPER, SUPERVISOR, AUDITOR})
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @Allow(in = OWN, to = MEMBER)
    @GetMapping("/{code}/history")
    List<RecordView> history(Access access, @PathVariable String code) {
        return RefusalProblem.orThrow(enrol.history(code, access.actor())).stream()
                .map(RecordView::of)
                .toList();
    }
}
