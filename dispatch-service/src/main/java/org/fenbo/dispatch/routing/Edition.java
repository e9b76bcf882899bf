package org.fenbo.dispatch.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.ResponsibilityList.Place;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the registry, ready to be asked. The most specific category decides, and within it the most specific
 * area: category, main type, type; grid, community, street, district, anywhere (REG-4).
 */
public final class Edition {
    /** What one line of the registry says. */
    public record Line(
            String code,
            String category,
            @Nullable String area,
            @Nullable String lead) {}

    /** An area and what it lies in. */
    public record Area(String code, String kind, @Nullable String parent) {}

    /** All that routing needs of a revision; a category maps to its parent, or to itself at the top. */
    public record Content(
            List<Line> lines, List<Area> areas, Map<String, @Nullable String> categoryParents, Set<String> units) {}

    private record Key(String category, @Nullable String area) {}

    private static final int DEEPEST = 10;
    private final int revision;
    private final Map<Key, Line> lines = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, @Nullable String> categoryParents;
    private final Set<String> units;

    public Edition(int revision, Content content) {
        this.revision = revision;
        content.lines().forEach(line -> lines.put(new Key(line.category(), line.area()), line));
        content.areas().forEach(area -> areas.put(area.code(), area));
        this.categoryParents = new HashMap<>(content.categoryParents());
        this.units = Set.copyOf(content.units());
    }

    /** Who answers for the category in the area. */
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area) {
        List<@Nullable String> places = new ArrayList<>(areaChain(area));
        places.add(null);
        for (String one : chainOf(category)) {
            for (String place : places) {
                Line line = lines.get(new Key(one, place));
                if (line != null) {
                    return answer(line);
                }
            }
        }
        return new Answer.None(revision);
    }

    private Answer answer(Line line) {
        return line.lead() == null
                ? new Answer.ByDecision(line.code(), revision, List.of())
                : new Answer.ByDuty(new UnitCode(line.lead()), line.code(), revision);
    }

    /** True if the unit stands in this revision. */
    public boolean knows(UnitCode unit) {
        return units.contains(unit.value());
    }

    /** The category and what it belongs to, leaf first. */
    public List<String> chainOf(@Nullable CategoryCode category) {
        List<String> chain = new ArrayList<>();
        String next = category == null ? null : category.value();
        while (next != null && chain.size() < DEEPEST) {
            chain.add(next);
            next = categoryParents.get(next);
        }
        return chain;
    }

    private List<String> areaChain(@Nullable AreaCode area) {
        List<String> chain = new ArrayList<>();
        String next = area == null ? null : area.value();
        while (next != null && chain.size() < DEEPEST) {
            chain.add(next);
            Area found = areas.get(next);
            next = found == null ? null : found.parent();
        }
        return chain;
    }

    /** The street and community an area lies in. */
    public Place placeOf(@Nullable AreaCode area) {
        String street = "";
        String community = "";
        for (String code : areaChain(area)) {
            Area found = areas.get(code);
            String kind = found == null ? "" : found.kind();
            street = kind.equals("STREET") ? code : street;
            community = kind.equals("COMMUNITY") ? code : community;
        }
        return new Place(street, community);
    }
}
