package org.fenbo.dispatch.routing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.UnitCode;

/** What a revision of the registry shows to those who handle orders: granted powers and the rectification standard. */
public record Instructions(List<Granted> powers, List<Ruled> standard) {
    /** A revision without granted powers and standard. */
    public static final Instructions NONE = new Instructions(List.of(), List.of());

    public Instructions {
        powers = List.copyOf(powers);
        standard = List.copyOf(standard);
    }

    /** A power that a team has claimed for a duty in an area. */
    public record Granted(String duty, String area, String team, Condition.Days days, Guidance.Power power) {}

    /** A line of the standard for a category and all categories below it. */
    public record Ruled(String category, Condition.Days days, Guidance.Line line) {}

    /**
     * The power by which the team does the duty; empty if it does the duty by no power.
     *
     * @param areas the area of the case and all areas above it
     */
    Optional<Guidance.Power> power(String duty, UnitCode team, List<String> areas, LocalDate day) {
        return powers.stream()
                .filter(one -> one.duty().equals(duty)
                        && one.team().equals(team.value())
                        && areas.contains(one.area())
                        && isOn(one.days(), day))
                .min(Comparator.comparingInt(one -> areas.indexOf(one.area())))
                .map(Granted::power);
    }

    /**
     * The lines for a category, by code.
     *
     * @param categories the category and all categories above it
     */
    List<Guidance.Line> standard(List<String> categories, LocalDate day) {
        return standard.stream()
                .filter(one -> categories.contains(one.category()) && isOn(one.days(), day))
                .map(Ruled::line)
                .sorted(Comparator.comparing(Guidance.Line::code))
                .toList();
    }

    private static boolean isOn(Condition.Days days, LocalDate day) {
        return days.holds(day.atStartOfDay(), Map.of());
    }
}
