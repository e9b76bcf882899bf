package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the work of departments with the departments (派单把关, CASE-21). Each order of a person or a rule passes the
 * guard. It acts on orders to units of streets and communities. If a department took the matter back, the order is
 * refused. If the list gives the matter to a department, the policy of the district decides: the order is refused, or it
 * needs a stated reason. If a department may have taken the matter back, the order always needs a reason: only a person
 * can know the missing fact. The unit of the collector gets no order where collecting and handling are strictly apart
 * (CASE-6c). The unit that a tip-off or complaint is about gets none, either (CASE-21d,e).
 */
public record Guard(Routing list) {
    /** Whether the unit leads or helps. The list may name a unit of a street as a helper of the department. */
    public enum Part {
        LEAD,
        COOPERATING
    }

    /** What the list states about an order. */
    private sealed interface Finding {
        record Passes() implements Finding {}

        /** @param line the line that takes the matter back; empty if it isn't known */
        record TakenBack(Optional<DutyEntry> line) implements Finding {}

        /** The entry of the list gives the matter to the department, or may have given it. */
        record Against(AgainstList.Ground ground, String entry, UnitCode department, int revision) implements Finding {
            AgainstList because(String reason) {
                return new AgainstList(ground, entry, department, revision, reason);
            }
        }
    }

    /**
     * Whether a rule may give the order. A rule states no reason, so it never gives an order against the list.
     *
     * @param answer what the list answers for the matter
     */
    boolean passes(Answer answer, Matter matter, UnitCode unit, Part part, Instant at) {
        return !matter.concerned().is(unit)
                && !new HandlingApart(list).keepsOff(matter, unit, at)
                && (!list.isOfStreet(unit, at) || finding(answer, matter, unit, part, at) instanceof Finding.Passes);
    }

    /**
     * Whether a person may give the order.
     *
     * @param why why the unit gets the order although the list names a department; null if the person states nothing
     * @return what the order states about the list; empty if the order follows the list
     */
    public Outcome<Optional<AgainstList>> check(
            Matter matter, UnitCode unit, Part part, @Nullable String why, Instant at) {
        Optional<Refusal> apart =
                matter.concerned().mayNotGet(unit).or(() -> new HandlingApart(list).mayNotGet(matter, unit, at));
        if (apart.isPresent()) {
            return Outcome.refused(apart.get().at("unit"));
        }
        if (!list.isOfStreet(unit, at)) {
            return Outcome.done(Optional.empty());
        }
        Answer answer = list.answerFor(matter.category(), matter.area(), Facts.of(matter, at));
        return switch (finding(answer, matter, unit, part, at)) {
            case Finding.Passes _ -> Outcome.done(Optional.empty());
            case Finding.TakenBack(var line) ->
                Outcome.refused(DispatchCode.TAKEN_BACK
                        .refusal(Stream.concat(Stream.of(unit), line.stream().flatMap(Guard::named))
                                .toArray())
                        .at("unit"));
            case Finding.Against against -> stated(against, unit, why, at);
        };
    }

    /** The line and its department, by which refused orders are counted (CASE-21c). */
    private static Stream<Object> named(DutyEntry line) {
        return line.assignment() instanceof Assignment.ToLead duty
                ? Stream.of(line.code(), new UnitCode(duty.lead()))
                : Stream.empty();
    }

    private Outcome<Optional<AgainstList>> stated(
            Finding.Against against, UnitCode unit, @Nullable String why, Instant at) {
        boolean unclear = against.ground() == AgainstList.Ground.MAY_BE_TAKEN_BACK;
        if (!unclear && !list.reasonSuffices(at)) {
            return Outcome.refused(DispatchCode.AGAINST_LIST
                    .refusal(against.entry(), against.department(), unit)
                    .at("unit"));
        }
        DispatchCode needed = unclear ? DispatchCode.MAY_BE_TAKEN_BACK : DispatchCode.STATE_WHY;
        return Outcome.of(
                        Optional.ofNullable(why).filter(Predicate.not(String::isBlank)),
                        needed.refusal(against.entry(), against.department(), unit)
                                .at("againstList"))
                .map(reason -> Optional.of(against.because(reason)));
    }

    /** What the list states about an order to a unit of a street or community. */
    private Finding finding(Answer answer, Matter matter, UnitCode unit, Part part, Instant at) {
        TakeBack takeBack = list.takeBack(matter.category(), matter.area(), Facts.of(matter, at));
        return takeBack.certain()
                ? new Finding.TakenBack(takeBack.line())
                : named(answer, matter, unit, part, at)
                        .or(() -> takeBack.isPossible() ? Optional.empty() : amongDepartments(answer, at))
                        .orElseGet(() -> unclear(takeBack, answer));
    }

    private Optional<Finding> named(Answer answer, Matter matter, UnitCode unit, Part part, Instant at) {
        return switch (answer) {
            case Answer.ByDuty _ when part == Part.COOPERATING && helps(matter, unit, at) -> Optional.empty();
            case Answer.ByDuty duty -> against(AgainstList.Ground.DUTY, duty.duty(), duty.lead(), duty.revision(), at);
            case Answer.ByComponent about ->
                against(AgainstList.Ground.COMPONENT, about.component(), about.lead(), about.revision(), at);
            case Answer.ByRota _, Answer.ByDecision _, Answer.None _ -> Optional.empty();
        };
    }

    /** An entry by decision whose candidates are all departments leaves no choice of a street. */
    private Optional<Finding> amongDepartments(Answer answer, Instant at) {
        return answer instanceof Answer.ByDecision open
                        && open.candidates().stream().noneMatch(one -> list.isOfStreet(one.unit(), at))
                ? open.candidates().stream()
                        .findFirst()
                        .map(first -> new Finding.Against(
                                AgainstList.Ground.DUTY,
                                open.entry(),
                                first.unit(),
                                Objects.requireNonNull(open.revision(), "an entry belongs to a revision")))
                : Optional.empty();
    }

    private boolean helps(Matter matter, UnitCode unit, Instant at) {
        return list.helpers(matter.category(), matter.area(), Facts.of(matter, at))
                .contains(unit);
    }

    private Optional<Finding> against(
            AgainstList.Ground ground, String entry, UnitCode lead, int revision, Instant at) {
        return list.isOfStreet(lead, at)
                ? Optional.empty()
                : Optional.of(new Finding.Against(ground, entry, lead, revision));
    }

    /** If a department may have taken the matter back: the first such line. */
    private static Finding unclear(TakeBack takeBack, Answer answer) {
        return takeBack.isPossible()
                ? takeBack.perhaps().stream()
                        .map(TakeBack.Perhaps::line)
                        .flatMap(line -> taker(line, answer))
                        .findFirst()
                        .orElseGet(() -> new Finding.TakenBack(Optional.empty()))
                : new Finding.Passes();
    }

    private static Stream<Finding> taker(DutyEntry line, Answer answer) {
        int revision = Objects.requireNonNull(answer.revision(), "a line belongs to a revision");
        return line.assignment() instanceof Assignment.ToLead duty
                ? Stream.of(new Finding.Against(
                        AgainstList.Ground.MAY_BE_TAKEN_BACK, line.code(), new UnitCode(duty.lead()), revision))
                : Stream.empty();
    }
}
