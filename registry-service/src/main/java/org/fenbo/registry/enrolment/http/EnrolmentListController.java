package org.fenbo.registry.enrolment.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.Parameters;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.registry.enrolment.Call;
import org.fenbo.registry.enrolment.CallMembers.Time;
import org.fenbo.registry.enrolment.Calls;
import org.fenbo.registry.enrolment.Calls.By;
import org.fenbo.registry.enrolment.Calls.ListedCall;
import org.fenbo.registry.enrolment.Calls.Total;
import org.fenbo.registry.enrolment.CommunityRight;
import org.fenbo.registry.enrolment.Enrolments;
import org.fenbo.registry.enrolment.Enrolments.Filter;
import org.fenbo.registry.enrolment.ServicePoints;
import org.fenbo.registry.enrolment.http.EnrolmentView.CallView;
import org.fenbo.registry.enrolment.http.EnrolmentView.MemberView;
import org.fenbo.registry.enrolment.http.EnrolmentView.OrganisationView;
import org.fenbo.registry.enrolment.http.EnrolmentView.PageView;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists enrolled members and organisations, calls, and totals of service (ORG-8). */
@Allow(
        in = DISTRICT,
        to = {DUTY_LEADER, REGISTRY_KEEPER, SUPERVISOR, AUDITOR})
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping("/registry/v1/enrolment")
class EnrolmentListController {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final Enrolments enrolments;
    private final Calls calls;
    private final CommunityRight scope;
    private final Time time;
    private final InForce<ServicePoints> points;

    EnrolmentListController(
            Enrolments enrolments, Calls calls, CommunityRight scope, Time time, InForce<ServicePoints> points) {
        this.enrolments = enrolments;
        this.calls = calls;
        this.scope = scope;
        this.time = time;
        this.points = points;
    }

    /**
     * Which items a list shows, and which page of them.
     *
     * @param community code of the community; required
     * @param at an instant; members and organisations must be enrolled on the day of this instant; absent is now
     * @param skill lists only members with this skill; absent is any
     * @param organisation code of an organisation; lists only its members; absent is any
     * @param after code or number of the last item on the previous page; absent is the first page
     * @param limit how many items at most, 1 to 200; absent is 50
     */
    record EnrolmentQuery(
            @Nullable String community,
            @Nullable OffsetDateTime at,
            @Nullable String skill,
            @Nullable String organisation,
            @Nullable String after,
            @Nullable Integer limit) {

        int most() {
            return Math.clamp(Objects.requireNonNullElse(limit, USUAL), 1, MOST);
        }

        String last() {
            return Objects.requireNonNullElse(after, "");
        }
    }

    /** Members who are enrolled on the day of {@code at}. */
    @GetMapping("/members")
    PageView<MemberView> members(Access access, EnrolmentQuery asked) {
        int most = asked.most();
        return PageView.of(
                enrolments.members(filter(access, asked), asked.last(), most + 1),
                most,
                isOfTheCommunity(access) ? MemberView::of : MemberView::nameless,
                MemberView::code);
    }

    /** A liaison acts for the community. The other roles supervise all communities and need no names (ORG-8h). */
    private static boolean isOfTheCommunity(Access access) {
        return UNIT_LIAISON.code().equals(access.actor().role());
    }

    @GetMapping("/organisations")
    PageView<OrganisationView> organisations(Access access, EnrolmentQuery asked) {
        int most = asked.most();
        return PageView.of(
                enrolments.organisations(filter(access, asked), asked.last(), most + 1),
                most,
                OrganisationView::of,
                OrganisationView::code);
    }

    private Filter filter(Access access, EnrolmentQuery asked) {
        Instant when = Times.sensible("at", asked.at(), time.now());
        return new Filter(community(access, asked), time.day(when), asked.skill(), asked.organisation());
    }

    /** The requested community; refuses a caller who may not read its enrolments. */
    private String community(Access access, EnrolmentQuery asked) {
        String community = given(asked.community());
        RefusalProblem.orThrow(scope.of(access.actor(), community));
        return community;
    }

    private static String given(@Nullable String community) {
        if (community == null || community.isBlank()) {
            throw Parameters.missing("community");
        }
        return community;
    }

    @GetMapping("/calls")
    PageView<ListedCall> calls(
            Access access, @RequestParam(required = false) Call.@Nullable Stage stage, EnrolmentQuery asked) {
        int most = asked.most();
        return PageView.of(
                calls.list(community(access, asked), stage, asked.last(), most + 1),
                most,
                line -> line,
                ListedCall::number);
    }

    @GetMapping("/calls/{number}")
    CallView call(Access access, @PathVariable String number) {
        CallView found = calls.find(CallNumbers.known(number))
                .map(CallView::of)
                .orElseThrow(() -> RefusalProblem.of(EnrolmentCode.UNKNOWN_CALL.refusal(number)));
        RefusalProblem.orThrow(scope.of(access.actor(), found.community()));
        return found;
    }

    /**
     * Totals of service by member, organisation or community.
     *
     * @param from counts service that begins at this instant or later; absent is no limit
     * @param until counts service that begins before this instant; absent is now
     */
    @GetMapping("/totals")
    PageView<Total> totals(
            Access access,
            @RequestParam(defaultValue = "MEMBER") By by,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime until,
            EnrolmentQuery asked) {
        int most = asked.most();
        Calls.Sum sum = new Calls.Sum(
                by,
                community(access, asked),
                Times.sensible("from", from, EVER),
                Times.sensible("until", until, time.now()));
        return PageView.of(calls.totals(sum, asked.last(), most + 1), most, total -> total, Total::code);
    }

    /**
     * The points and stars of a member.
     *
     * @param stars 0 to 5
     */
    record PointsView(String code, long services, long minutes, long points, int stars) {
        static PointsView of(Total total, ServicePoints rule) {
            long points = rule.points(total.services(), total.minutes());
            return new PointsView(total.code(), total.services(), total.minutes(), points, rule.stars(points));
        }
    }

    /** Points and stars of the members who served the community, by the rule of the revision in force (ORG-8g). */
    @GetMapping("/points")
    PageView<PointsView> points(Access access, EnrolmentQuery asked) {
        int most = asked.most();
        Instant when = Times.sensible("at", asked.at(), time.now());
        ServicePoints rule =
                points.at(when).orElseThrow(() -> RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(when)));
        Calls.Sum sum = new Calls.Sum(By.MEMBER, community(access, asked), EVER, when);
        return PageView.of(
                calls.totals(sum, asked.last(), most + 1), most, total -> PointsView.of(total, rule), PointsView::code);
    }
}
