package org.fenbo.dispatch.routing;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.dispatch.routing.RoutingContent.Admission;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;

/**
 * The days on which a line under an admission applies (REG-9e). On all other days the unit above is responsible. A line
 * that no admission covers needs none: the registry publishes no other line that passes a duty down.
 */
final class AdmittedDays {
    private final Hierarchy areas;
    private final Map<Line, List<Condition.Days>> days = new HashMap<>();

    private record Line(String code, String category) {}

    private record Receiver(String unit, String category) {}

    AdmittedDays(RoutingContent content) {
        this.areas = content.areas();
        Map<Receiver, List<Admission>> admissions = content.admissions().stream()
                .collect(Collectors.groupingBy(one -> new Receiver(one.receiver(), one.category())));
        if (!admissions.isEmpty()) {
            content.lines()
                    .forEach(line -> days.put(
                            new Line(line.code(), line.category()), days(line, content.categories(), admissions)));
        }
    }

    private List<Condition.Days> days(DutyEntry line, Hierarchy categories, Map<Receiver, List<Admission>> admissions) {
        return line.assignment() instanceof Assignment.ToLead duty
                ? categories.chainOf(line.category()).stream()
                        .flatMap(category ->
                                admissions.getOrDefault(new Receiver(duty.lead(), category), List.of()).stream())
                        .filter(admission -> covers(admission, line))
                        .map(Admission::days)
                        .toList()
                : List.of();
    }

    private boolean covers(Admission admission, DutyEntry line) {
        return switch (admission.where()) {
            case Where.Anywhere _ -> true;
            case Where.In(var area) ->
                line.where() instanceof Where.In(var own) && areas.chainOf(own).contains(area);
        };
    }

    boolean include(DutyEntry line, LocalDateTime local) {
        List<Condition.Days> admitted = days.getOrDefault(new Line(line.code(), line.category()), List.of());
        return admitted.isEmpty() || admitted.stream().anyMatch(one -> one.holds(local, Map.of()));
    }
}
