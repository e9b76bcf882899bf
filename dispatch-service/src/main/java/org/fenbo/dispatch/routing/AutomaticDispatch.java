package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * Turns an answer of the registry into events of a case without orders (派单, CASE-2, CASE-4). If the component of the
 * case or a duty names a unit, the order is dispatched automatically. The unit whose turn it is gets the case of an
 * ownerless component (REG-16). If no duty covers the case, a setting of the district decides whether the street's centre
 * automatically gets the order. Without an automatic order, the case waits in the queue of a centre, with ranked
 * candidates. An order that the guard stops isn't given; a person decides. A case of a category that the governor has
 * switched off waits in the queue, too (CASE-22).
 */
final class AutomaticDispatch {
    private static final Words BY_FALLBACK = new Words(
            "本区规定：清单未覆盖的事项由所在街道首问负责", "by the rule of the district, the street's centre gets what no duty covers");

    private static final Words TO_SUPERIOR =
            new Words("投诉该单位自身工作的，由其上级办理，不派该单位", "the superior of a unit gets a complaint about the unit's own work");

    private final Routing list;
    private final Candidates candidates;
    private final Guard guard;
    private final LeadOrder order;
    private final Turns turns;

    AutomaticDispatch(Routing list, Suggestions suggestions, Turns turns) {
        this.list = list;
        this.candidates = new Candidates(list, suggestions);
        this.guard = new Guard(list);
        this.order = new LeadOrder(list);
        this.turns = turns;
    }

    Stream<CaseEvent> events(Answer answer, Matter matter, Instant now) {
        return list.isAutomatic(matter.category())
                ? automatic(answer, matter, now)
                : Stream.of(byPerson(answer, matter, now));
    }

    /** The governor has switched the category off, so a person decides (CASE-22c). */
    private CaseEvent byPerson(Answer answer, Matter matter, Instant now) {
        QueueGround ground = switch (answer) {
            case Answer.ByDuty _, Answer.ByComponent _, Answer.ByRota _ -> QueueGround.SWITCHED_OFF;
            case Answer.ByDecision _ -> QueueGround.BY_DECISION;
            case Answer.None _ -> QueueGround.FIRST_CONTACT;
        };
        return queued(ground, answer, QueueAgain.ofRegistry(answer), matter, now);
    }

    private Stream<CaseEvent> automatic(Answer answer, Matter matter, Instant now) {
        Predicate<UnitCode> mayLead = unit -> guard.passes(answer, matter, unit, Guard.Part.LEAD, now);
        return matter.complaintAbout()
                .map(unit -> Stream.of(complaint(unit, mayLead, answer, matter, now)))
                .orElseGet(() -> byList(mayLead, answer, matter, now));
    }

    /** A complaint about a unit's own work goes to its superior, or it waits at the command centre (CASE-21e). */
    private CaseEvent complaint(
            UnitCode about, Predicate<UnitCode> mayLead, Answer answer, Matter matter, Instant now) {
        Optional<UnitCode> superior = list.superiorOf(about, now).filter(unit -> list.isValid(unit, now));
        QueueGround ground = answer instanceof Answer.None ? QueueGround.FIRST_CONTACT : QueueGround.BY_DECISION;
        return superior.filter(unit -> list.superiorTakesComplaints(now))
                .filter(mayLead)
                .<CaseEvent>map(unit -> order.of(1, unit, ofSuperior(answer), "", now))
                .orElseGet(() -> queued(
                        ground,
                        answer,
                        superior.stream()
                                .map(unit -> RankedUnit.ofRegistry(unit, 0, 0))
                                .toList(),
                        matter,
                        now));
    }

    private static Responsibility ofSuperior(Answer answer) {
        return new Responsibility.ByDecision(
                OfficerId.PLATFORM,
                TO_SUPERIOR.chinese(),
                Responsibility.Explanation.of(with(answer, TO_SUPERIOR)),
                null);
    }

    private Stream<CaseEvent> byList(Predicate<UnitCode> mayLead, Answer answer, Matter matter, Instant now) {
        return switch (answer) {
            case Answer.ByDuty duty when mayLead.test(duty.lead()) -> orders(duty, matter, now);
            case Answer.ByComponent component when mayLead.test(component.lead()) -> Stream.of(order(component, now));
            case Answer.ByRota rota
            when rota.rota().stream().allMatch(mayLead) -> Stream.of(order(rota, turns.take(matter.number()), now));
            case Answer.ByDuty _, Answer.ByComponent _, Answer.ByRota _ ->
                Stream.of(queued(QueueGround.BY_DECISION, answer, List.of(), matter, now));
            case Answer.ByDecision open ->
                Stream.of(queued(QueueGround.BY_DECISION, open, open.candidates(), matter, now));
            case Answer.None none ->
                list
                        .fallbackFor(matter.area(), now)
                        .filter(mayLead)
                        .<CaseEvent>map(office -> order.of(1, office, byFallback(none), "", now))
                        .or(() -> Optional.of(queued(QueueGround.FIRST_CONTACT, none, List.of(), matter, now)))
                        .stream();
        };
    }

    private static Responsibility byFallback(Answer.None answer) {
        return new Responsibility.ByFirstContact(
                OfficerId.PLATFORM, BY_FALLBACK.chinese(), Responsibility.Explanation.of(with(answer, BY_FALLBACK)));
    }

    private static Words with(Answer answer, Words rule) {
        return new Words("%s；%s", "%s; %s").with(List.of(answer.explanation(), rule));
    }

    private CaseEvent order(Answer.ByComponent answer, Instant now) {
        Responsibility component = new Responsibility.ByComponent(
                answer.component(), answer.revision(), Responsibility.Explanation.of(answer.explanation()));
        return order.of(1, answer.lead(), component, "", now);
    }

    /** The order to the unit whose turn it is; the order names the turn (REG-16d). */
    private CaseEvent order(Answer.ByRota answer, long turn, Instant now) {
        Responsibility rota = new Responsibility.ByRota(
                answer.component(),
                answer.revision(),
                turn,
                answer.rota(),
                Responsibility.Explanation.of(answer.explanation()));
        return order.of(1, answer.unitOf(turn), rota, "", now);
    }

    private Stream<CaseEvent> orders(Answer.ByDuty answer, Matter matter, Instant now) {
        Responsibility duty = new Responsibility.ByDuty(
                answer.duty(), answer.revision(), Responsibility.Explanation.of(answer.explanation()));
        return new DutyOrders(order, guard).of(answer, 1, duty, matter, now).stream();
    }

    private CaseEvent queued(
            QueueGround ground, Answer answer, List<RankedUnit> ofRegistry, Matter matter, Instant now) {
        UnitCode centre = list.centreFor(matter.category(), matter.area(), matter.placeOf(ground), now)
                .orElse(null);
        return new CaseQueued(
                ground,
                answer.revision(),
                centre,
                candidates.of(ofRegistry, matter, now),
                Responsibility.Explanation.of(answer.explanation()),
                now);
    }
}
