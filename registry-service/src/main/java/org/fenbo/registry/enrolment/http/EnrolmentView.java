package org.fenbo.registry.enrolment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.enrolment.Call;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.fenbo.registry.enrolment.OrganisationKind;
import org.fenbo.registry.enrolment.Reply;
import org.fenbo.registry.enrolment.Service;
import org.jspecify.annotations.Nullable;

/** Enrolments and calls as callers see them. */
final class EnrolmentView {

    private EnrolmentView() {}

    /** @param left the first day on which the organisation isn't enrolled any more; absent while it is enrolled */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganisationView(
            String code,
            String name,
            OrganisationKind kind,
            String community,
            LocalDate from,
            @Nullable LocalDate left) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.code(),
                    organisation.name(),
                    organisation.kind(),
                    organisation.enrolled().community(),
                    organisation.enrolled().from(),
                    organisation.enrolled().left());
        }
    }

    /**
     * A member.
     *
     * @param name present for the caller who enrols the member, and in lists for the community of the member (ORG-8h)
     * @param left the first day on which the member isn't enrolled any more; absent while the member is enrolled
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberView(
            String code,
            @Nullable String name,
            @Nullable String organisation,
            List<String> skills,
            int weeklyHours,
            String community,
            LocalDate from,
            @Nullable LocalDate left) {
        static MemberView of(Member member) {
            return of(member, member.name());
        }

        static MemberView nameless(Member member) {
            return of(member, null);
        }

        private static MemberView of(Member member, @Nullable String name) {
            return new MemberView(
                    member.code(),
                    name,
                    member.organisation(),
                    member.skills(),
                    member.weeklyHours(),
                    member.enrolled().community(),
                    member.enrolled().from(),
                    member.enrolled().left());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceView(String member, @Nullable String organisation, Instant from, Instant until, long minutes) {
        static ServiceView of(Service service) {
            return new ServiceView(
                    service.member(), service.organisation(), service.from(), service.until(), service.minutes());
        }
    }

    /**
     * A call.
     *
     * @param possible the commands that its stage allows
     * @param replies the reply of each called member, by the member's code
     * @param reason why the call was cancelled; present only if the call was cancelled
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallView(
            String number,
            Call.Stage stage,
            List<String> possible,
            String community,
            @Nullable String organisation,
            String matter,
            @Nullable String caseNumber,
            Instant at,
            String place,
            Map<String, Reply> replies,
            List<ServiceView> services,
            @Nullable String reason) {
        static CallView of(Call call) {
            return new CallView(
                    call.matter().number().value(),
                    call.stage(),
                    commands(call.stage()),
                    call.matter().community(),
                    call.matter().organisation(),
                    call.matter().text(),
                    call.matter().caseNumber(),
                    call.matter().at(),
                    call.matter().place(),
                    call.replies(),
                    call.services().stream().map(ServiceView::of).toList(),
                    call instanceof Call.Cancelled cancelled ? cancelled.reason() : null);
        }
    }

    private static List<String> commands(Call.Stage stage) {
        return switch (stage) {
            case CALLED -> List.of("answer", "record", "cancel");
            case SERVING -> List.of("record", "complete");
            case COMPLETED, CANCELLED -> List.of();
        };
    }

    /**
     * A page.
     *
     * @param total how many items there are on all pages
     * @param next what to send as {@code after} for the next page; absent on the last page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView<T>(long total, List<T> found, @Nullable String next) {

        /**
         * Makes a page from a list that was read with one row more than the limit. The extra row shows that another
         * page follows.
         */
        static <T, V> PageView<V> of(Page<T> page, int limit, Function<T, V> view, Function<V, String> code) {
            List<V> found = page.items().stream().limit(limit).map(view).toList();
            boolean more = page.items().size() > limit;
            return new PageView<>(page.total(), found, more ? code.apply(found.getLast()) : null);
        }
    }
}
