package org.fenbo.dispatch.casefile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Cooperation;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueuePlace;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.Stage;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A case in the form that users see.
 *
 * @param version the version that a command sends in If-Match
 * @param sequence the sequence of the case's last published event; other services accept this number as {@code atLeast}
 * @param centre the centre whose dispatchers act on the case (CASE-2e); the code of the district if there is no centre
 * @param concernedUnit the unit that the report is about; it gets no order (CASE-21d,e)
 * @param concernedOfficer the person that the report is about
 * @param facts what dispatchers stated about the matter, by the names that the registry uses (CASE-2j)
 * @param referUp the case was referred up, and the decision is open (CASE-17)
 * @param redos how often the case was reopened (CASE-13e)
 * @param key whether the case is a key order (重点单)
 * @param links numbers of the cases that a dispatcher linked with this one (CASE-12b)
 * @param demands what the category demands before a step is done
 * @param possible addresses of the commands that the caller can give now; each address is below the case
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CaseView(
        String number,
        String report,
        String stage,
        long version,
        long sequence,
        String channel,
        String nature,
        Optional<String> category,
        Optional<String> area,
        Optional<String> concernedUnit,
        Optional<String> concernedOfficer,
        String centre,
        String urgency,
        String text,
        Map<String, String> facts,
        Instant receivedAt,
        Optional<QueueView> queue,
        List<OrderView> orders,
        Optional<ReferUpView> referUp,
        Optional<ShelvingView> shelving,
        DemandsView demands,
        List<ApprovalView> approvals,
        int redos,
        boolean key,
        List<String> links,
        List<String> possible) {

    /**
     * Why the case waits for a dispatcher, and which units may be responsible.
     *
     * @param explanation what the registry answered, in Chinese and in English (REG-4h)
     * @param factsToState names of facts on which the answer depends; a dispatcher may state them (CASE-2j)
     * @param decidedBy the dispatcher who moved the case to this queue (CASE-2i)
     * @param reason why the dispatcher moved the case
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record QueueView(
            String ground,
            Optional<Integer> revision,
            Optional<String> centre,
            List<CandidateView> candidates,
            Optional<Responsibility.Explanation> explanation,
            List<String> factsToState,
            Optional<String> decidedBy,
            Optional<String> reason) {}

    /**
     * What the category demands (REG-11j,k).
     *
     * @param toAnswer kinds of evidence that an answer needs
     * @param toVerify kinds of evidence that a verification needs
     * @param toClose the condition for closing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DemandsView(List<String> toAnswer, List<String> toVerify, Optional<String> toClose) {
        static DemandsView of(Demands demands) {
            return new DemandsView(demands.of(Demands.Step.ANSWER), demands.of(Demands.Step.VERIFY), demands.closing());
        }
    }

    /**
     * An order.
     *
     * @param part whether it is the lead order (主办) or a co-operating order (协办)
     * @param responsibility why the unit has the order (CASE-15b)
     * @param owes what the duty requires of the unit; absent if unknown (REG-2b)
     * @param reworks how often a verifier found the work not done (CASE-13c)
     * @param returnableUntil the end of the time for a return; then the order counts as accepted (CASE-5a,b). Absent if
     *     that has no end
     * @param desk where the order is worked on: the unit below that got it, and the person who was named; absent if neither
     * @param guidance what the registry shows to those who handle the order; absent if it shows nothing
     * @param extensions how often the deadline moved (TIME-3f)
     * @param pause why the work waits, and until when (CASE-18c)
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record OrderView(
            int number,
            String unit,
            Part part,
            String state,
            ResponsibilityView responsibility,
            String owes,
            int reworks,
            Instant dispatchedAt,
            Optional<Instant> returnableUntil,
            Optional<DeskView> desk,
            Optional<GuidanceView> guidance,
            int extensions,
            Optional<PauseView> pause) {}

    /**
     * A request that needs an approval (CASE-1d).
     *
     * @param address address of the requested command, below the case
     * @param body body of the requested command, in JSON
     * @param agreed the approvers who agreed before the last approver decides
     * @param approver the officer who decided; before the decision, {@code approver}, {@code note} and
     *     {@code decidedAt} are absent
     * @param note the reason of a refusal; the refusal's code if the request lapsed
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ApprovalView(
            int number,
            String kind,
            String address,
            String body,
            String requester,
            String state,
            Instant requestedAt,
            List<String> agreed,
            Optional<String> approver,
            Optional<String> note,
            Optional<Instant> decidedAt) {
        static ApprovalView of(Approval approval) {
            ApprovalRequested request = approval.request();
            Optional<Approval.Decided> decided = Optional.of(approval)
                    .filter(Approval.Decided.class::isInstance)
                    .map(Approval.Decided.class::cast);
            return new ApprovalView(
                    request.approval(),
                    request.kind(),
                    request.address(),
                    request.body(),
                    request.requester().officer().value(),
                    approval.state().name(),
                    request.at(),
                    approval.agreed().stream().map(OfficerId::value).toList(),
                    decided.map(one -> one.approver().value()),
                    decided.map(Approval.Decided::note).filter(note -> !note.isEmpty()),
                    decided.map(Approval.Decided::at));
        }
    }

    /** Whether an order is the lead order or a co-operating order of its case. */
    public enum Part {
        LEAD,
        COOPERATING
    }

    /**
     * Why a unit has an order: the fields of the event that dispatched the order. A page makes its own sentence from
     * these fields.
     *
     * @param explanation why this duty and this unit, or why no duty names a unit, in Chinese and in English (REG-4h)
     * @param ground with DUTY, a duty and a revision are given; with COMPONENT or ROTA, a component and a revision are
     *     given; with DECISION, RULING or FIRST_CONTACT, the person who decided and a reason are given
     * @param turn which turn of the rota it was, if the ground is ROTA (REG-16)
     * @param againstList why a person gave the order against the list, if so (CASE-21)
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ResponsibilityView(
            String ground,
            Optional<String> duty,
            Optional<String> component,
            Optional<Long> turn,
            Optional<Integer> revision,
            Optional<Responsibility.Explanation> explanation,
            Optional<String> decidedBy,
            Optional<String> reason,
            Optional<AgainstListView> againstList) {

        static ResponsibilityView of(Responsibility responsibility) {
            return switch (responsibility) {
                case Responsibility.ByDuty(var duty, var revision, var explanation) ->
                    new ResponsibilityView(
                            "DUTY",
                            Optional.of(duty),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(revision),
                            Optional.ofNullable(explanation),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case Responsibility.ByComponent(var component, var revision, var explanation) ->
                    ofComponent("COMPONENT", component, Optional.empty(), revision, explanation);
                case Responsibility.ByRota(var component, var revision, var turn, var _, var explanation) ->
                    ofComponent("ROTA", component, Optional.of(turn), revision, explanation);
                case Responsibility.ByDecision(var by, var reason, var why, var against) ->
                    decided("DECISION", by, reason, why, against);
                case Responsibility.ByRuling(var by, var reason, var why, var against) ->
                    decided("RULING", by, reason, why, against);
                case Responsibility.ByFirstContact(var by, var reason, var why, var against) ->
                    decided("FIRST_CONTACT", by, reason, why, against);
            };
        }

        private static ResponsibilityView ofComponent(
                String ground,
                String component,
                Optional<Long> turn,
                int revision,
                Responsibility.Explanation explanation) {
            return new ResponsibilityView(
                    ground,
                    Optional.empty(),
                    Optional.of(component),
                    turn,
                    Optional.of(revision),
                    Optional.of(explanation),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static ResponsibilityView decided(
                String ground,
                OfficerId by,
                String reason,
                Responsibility.@Nullable Explanation why,
                @Nullable AgainstList against) {
            return new ResponsibilityView(
                    ground,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(why),
                    Optional.of(by.value()),
                    Optional.of(reason),
                    Optional.ofNullable(against).map(AgainstListView::of));
        }
    }

    public static CaseView of(
            Changed<CaseFile, ?> found, CaseReach reach, List<CaseNumber> links, List<String> possible) {
        CaseFile file = found.state();
        String centre = reach.centreOf(file);
        Matter matter = file.matter();
        return new CaseView(
                file.number().value(),
                matter.report(),
                Stage.of(file).name(),
                found.version(),
                found.sequence(),
                matter.channel(),
                matter.nature(),
                Optional.ofNullable(matter.category()).map(CategoryCode::value),
                Optional.ofNullable(matter.area()).map(AreaCode::value),
                Optional.ofNullable(matter.concerned().unit()).map(UnitCode::value),
                Optional.ofNullable(matter.concerned().officer()).map(OfficerId::value),
                centre,
                matter.urgency(),
                matter.text(),
                matter.stated(),
                matter.receivedAt(),
                queue(file, centre, reach),
                file.orders().all().stream()
                        .map(order -> order(file, order, reach))
                        .toList(),
                ReferUpView.of(file.referUp()),
                ShelvingView.of(file.shelving()),
                DemandsView.of(reach.demands(file)),
                file.approvals().all().stream().map(ApprovalView::of).toList(),
                file.standing().redos(),
                file.standing().key(),
                links.stream().map(CaseNumber::value).toList(),
                possible);
    }

    private static Optional<QueueView> queue(CaseFile file, String centre, CaseReach reach) {
        return switch (file.queue()) {
            case QueuePlace.NotQueued _, QueuePlace.Left _ -> Optional.empty();
            case QueuePlace.Waiting(var queued) -> {
                Predicate<UnitCode> mayAnswer = reach.mayAnswer(file);
                yield Optional.of(new QueueView(
                        queued.ground().name(),
                        Optional.ofNullable(queued.revision()),
                        Optional.of(centre)
                                .filter(one -> !one.equals(file.number().district())),
                        queued.candidates().stream()
                                .filter(one -> mayAnswer.test(one.unit()))
                                .map(CandidateView::of)
                                .toList(),
                        Optional.ofNullable(queued.explanation()),
                        List.copyOf(reach.factsToState(file)),
                        Optional.ofNullable(queued.decidedBy()).map(OfficerId::value),
                        Optional.ofNullable(queued.reason())));
            }
        };
    }

    private static OrderView order(CaseFile file, Order order, CaseReach reach) {
        return new OrderView(
                order.number(),
                order.unit().value(),
                order instanceof Cooperation ? Part.COOPERATING : Part.LEAD,
                file.stateOf(order),
                ResponsibilityView.of(order.sheet().responsibility()),
                order.sheet().owes(),
                order.reworks(),
                order.sheet().dispatchedAt(),
                order.sheet().returnableUntil(),
                DeskView.of(file.orders().desk(order.number())),
                Optional.of(reach.guidance(file, order))
                        .filter(guidance -> !guidance.equals(Guidance.NONE))
                        .map(GuidanceView::of),
                order.sheet().extensions(),
                PauseView.of(order));
    }
}
