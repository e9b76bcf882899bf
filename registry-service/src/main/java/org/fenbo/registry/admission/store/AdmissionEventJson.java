package org.fenbo.registry.admission.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.admission.AdmissionEvent;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionEnded;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionGranted;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRefused;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRenewed;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionRequested;
import org.fenbo.registry.admission.AdmissionEvent.AdmissionWithdrawn;
import org.fenbo.registry.admission.AdmissionEvent.Grant;
import org.fenbo.registry.admission.AdmissionEvent.PushdownRefused;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.admission.AdmissionTerms;
import org.fenbo.registry.admission.DateRange;
import org.fenbo.registry.admission.PassDown;
import org.fenbo.registry.admission.RequestedAdmission;
import org.fenbo.registry.admission.Resources;
import org.fenbo.registry.admission.Threshold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of topic {@code registry.admission}; their schemas and examples are in the folder {@code contract}. */
final class AdmissionEventJson {
    static final String TOPIC = "registry.admission";
    private static final String REQUESTED = "registry.admission.requested.v1";
    private static final String PUSHDOWN = "registry.pushdown.refused.v1";
    private static final String GRANTED = "registry.admission.granted.v1";
    private static final String REFUSED = "registry.admission.refused.v1";
    private static final String WITHDRAWN = "registry.admission.withdrawn.v1";
    private static final String ENDED = "registry.admission.ended.v1";
    private static final String RENEWED = "registry.admission.renewed.v1";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeriodBody(LocalDate from, @Nullable LocalDate until) {}

    /** The body of a request. {@code duty} is present only if the request was refused at once as own work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestedBody(
            String admission,
            String category,
            @Nullable String area,
            Threshold threshold,
            String from,
            String to,
            PeriodBody period,
            String resources,
            @Nullable Integer posts,
            @Nullable Integer people,
            @Nullable Long money,
            @Nullable String noneBecause,
            String reason,
            List<String> cases,
            String requester,
            @Nullable String approver,
            @Nullable String duty) {

        static RequestedBody of(RequestedAdmission asked, @Nullable String duty) {
            PassDown what = asked.passDown();
            AdmissionTerms terms = asked.terms();
            Resources moved = terms.resources();
            return new RequestedBody(
                    asked.number().value(),
                    what.category(),
                    what.area(),
                    what.threshold(),
                    what.from(),
                    what.to(),
                    new PeriodBody(terms.period().from(), terms.period().until()),
                    moved.words(),
                    moved.posts() == 0 ? null : moved.posts(),
                    moved.people() == 0 ? null : moved.people(),
                    moved.money() == 0 ? null : moved.money(),
                    moved.noneBecause(),
                    terms.reason(),
                    terms.cases(),
                    asked.requester(),
                    terms.approver(),
                    duty);
        }

        RequestedAdmission asked() {
            return new RequestedAdmission(
                    new AdmissionNumber(admission),
                    new PassDown(category, area, threshold, from, to),
                    new AdmissionTerms(new DateRange(period.from(), period.until()), moved(), reason, cases, approver),
                    requester);
        }

        private Resources moved() {
            return new Resources(
                    Objects.requireNonNullElse(posts, 0),
                    Objects.requireNonNullElse(people, 0),
                    Objects.requireNonNullElse(money, 0L),
                    resources,
                    noneBecause);
        }
    }

    record GrantedBody(int revision, String reason, String approver) {}

    record RefusedBody(String reason, String approver) {}

    record WithdrawnBody(String reason, String officer) {}

    record EndedBody(LocalDate lastDay, int revision, String reason, String approver) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RenewedBody(@Nullable LocalDate until, int revision, String reason, String approver) {}

    Fact write(AdmissionEvent event) {
        return switch (event) {
            case AdmissionRequested requested -> fact(REQUESTED, event, RequestedBody.of(requested.asked(), null));
            case PushdownRefused refused -> fact(PUSHDOWN, event, RequestedBody.of(refused.asked(), refused.duty()));
            case AdmissionGranted(Grant grant, var _) ->
                fact(GRANTED, event, new GrantedBody(grant.revision(), grant.reason(), grant.approver()));
            case AdmissionRefused refused ->
                fact(REFUSED, event, new RefusedBody(refused.reason(), refused.approver()));
            case AdmissionWithdrawn(var reason, var officer, var _) ->
                fact(WITHDRAWN, event, new WithdrawnBody(reason, officer));
            case AdmissionEnded(var day, Grant(var revision, var reason, var approver), var _) ->
                fact(ENDED, event, new EndedBody(day, revision, reason, approver));
            case AdmissionRenewed(var until, Grant(var revision, var reason, var approver), var _) ->
                fact(RENEWED, event, new RenewedBody(until, revision, reason, approver));
        };
    }

    private Fact fact(String type, AdmissionEvent event, Object body) {
        return new Fact(type, event.at(), json.writeValueAsBytes(body));
    }

    AdmissionEvent read(String type, Instant at, byte[] body) {
        return switch (type) {
            case REQUESTED ->
                new AdmissionRequested(json.readValue(body, RequestedBody.class).asked(), at);
            case PUSHDOWN -> {
                RequestedBody asked = json.readValue(body, RequestedBody.class);
                yield new PushdownRefused(asked.asked(), String.valueOf(asked.duty()), at);
            }
            case GRANTED -> {
                GrantedBody granted = json.readValue(body, GrantedBody.class);
                yield new AdmissionGranted(new Grant(granted.revision(), granted.reason(), granted.approver()), at);
            }
            case REFUSED -> {
                RefusedBody refused = json.readValue(body, RefusedBody.class);
                yield new AdmissionRefused(refused.reason(), refused.approver(), at);
            }
            case WITHDRAWN -> {
                WithdrawnBody withdrawn = json.readValue(body, WithdrawnBody.class);
                yield new AdmissionWithdrawn(withdrawn.reason(), withdrawn.officer(), at);
            }
            case ENDED -> {
                EndedBody ended = json.readValue(body, EndedBody.class);
                yield new AdmissionEnded(
                        ended.lastDay(), new Grant(ended.revision(), ended.reason(), ended.approver()), at);
            }
            case RENEWED -> {
                RenewedBody renewed = json.readValue(body, RenewedBody.class);
                yield new AdmissionRenewed(
                        renewed.until(), new Grant(renewed.revision(), renewed.reason(), renewed.approver()), at);
            }
            default -> throw new IllegalStateException("no event of a request for admission: " + type);
        };
    }
}
