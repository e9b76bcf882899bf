package org.fenbo.intake.registrycopy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.backbone.kernel.Outline;

/**
 * The days on which the areas of a revision exist, their outlines, and what replaces an area that has ended (ORG-2).
 */
public record AreaDays(Map<String, Area> areas) {
    /** All areas exist on all days. */
    public static final AreaDays ALWAYS = new AreaDays(Map.of());

    public AreaDays {
        areas = Map.copyOf(areas);
    }

    /**
     * An area.
     *
     * @param parent code of the area that contains it; empty for a district
     * @param from the first day
     * @param until the last day
     * @param replacedBy codes of the areas that the keeper named as its replacement
     * @param outline its outline; without rings if nobody has drawn it
     */
    public record Area(
            String kind, String parent, LocalDate from, LocalDate until, List<String> replacedBy, Outline outline) {
        public Area {
            replacedBy = List.copyOf(replacedBy);
        }

        private boolean begunAfter(Area ended, LocalDate day) {
            return kind.equals(ended.kind) && parent.equals(ended.parent) && from.isAfter(ended.until) && isOn(day);
        }

        private boolean isOn(LocalDate day) {
            return !from.isAfter(day) && !until.isBefore(day);
        }
    }

    /** The last day of an area that has ended before the day; empty if the area hasn't ended. */
    public Optional<LocalDate> endOf(String code, LocalDate day) {
        return Optional.ofNullable(areas.get(code)).map(Area::until).filter(day::isAfter);
    }

    /**
     * The area of a point in place of an area that has ended before the day: the area of the same kind that exists on
     * the day and contains the point. Of several areas it is the one with the smallest code. Empty if the area hasn't
     * ended, or if no area contains the point.
     */
    public Optional<String> around(double longitude, double latitude, String ended, LocalDate day) {
        return Optional.ofNullable(areas.get(ended))
                .filter(area -> area.until().isBefore(day))
                .flatMap(area -> areas.entrySet().stream()
                        .filter(other -> other.getValue().kind().equals(area.kind()))
                        .filter(other -> other.getValue().isOn(day))
                        .filter(other -> other.getValue().outline().covers(longitude, latitude))
                        .map(Map.Entry::getKey)
                        .min(Comparator.naturalOrder()));
    }

    /**
     * The areas that replace an area that has ended: those that the keeper named; otherwise the areas of the same kind
     * in the same parent that began after the last day and exist on the day; otherwise the parent. An area that has
     * itself ended is exchanged for the areas that replace it. The codes are sorted.
     */
    public List<String> replacing(String code, LocalDate day) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next(code, day));
        while (!open.isEmpty()) {
            String one = open.remove();
            if (endOf(one, day).isEmpty()) {
                found.add(one);
            } else if (seen.add(one)) {
                open.addAll(next(one, day));
            }
        }
        return List.copyOf(found);
    }

    private List<String> next(String code, LocalDate day) {
        Area ended = areas.get(code);
        if (ended == null) {
            return List.of();
        }
        if (!ended.replacedBy().isEmpty()) {
            return ended.replacedBy();
        }
        List<String> later = areas.entrySet().stream()
                .filter(other -> other.getValue().begunAfter(ended, day))
                .map(Map.Entry::getKey)
                .toList();
        return later.isEmpty() && areas.containsKey(ended.parent()) ? List.of(ended.parent()) : later;
    }
}
