package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * The professional grids of a revision with their own staff (ORG-1).
 *
 * @param persons the persons that the revision lists
 * @param zone the district's zone, in which the ties of persons begin and end
 */
public record GridStaff(List<ProfessionalGrid> grids, ListedPersons persons, ZoneId zone) {
    public static final GridStaff NONE = new GridStaff(List.of(), ListedPersons.NONE, ZoneOffset.UTC);

    public GridStaff {
        grids = List.copyOf(grids);
    }

    /**
     * A professional grid: basic grids with staff for one field, such as safety.
     *
     * @param basic codes of the basic grids
     * @param unit code of the unit whose officers are its staff; empty if it names its staff
     * @param staff codes of further officers
     * @param categories codes of the categories of its field
     */
    public record ProfessionalGrid(
            String code, String field, List<String> basic, String unit, List<String> staff, List<String> categories) {
        public ProfessionalGrid {
            basic = List.copyOf(basic);
            staff = List.copyOf(staff);
            categories = List.copyOf(categories);
        }
    }

    /**
     * An officer that dispatch proposes.
     *
     * @param grid code of the professional grid
     * @param ofField whether the category is of the grid's field; these officers come first
     */
    public record Proposed(String officer, String grid, String field, boolean ofField) {}

    /**
     * The staff of the professional grids over a place. The staff of the grids whose field has the category come first
     * (ORG-1h).
     *
     * @param areas the area of the place and all areas above it
     * @param categories the category and all categories above it
     */
    public List<Proposed> over(List<String> areas, List<String> categories, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return grids.stream()
                .filter(grid -> grid.basic().stream().anyMatch(areas::contains))
                .flatMap(grid -> proposed(grid, categories, day))
                .sorted(Comparator.comparing(Proposed::ofField)
                        .reversed()
                        .thenComparing(Proposed::grid)
                        .thenComparing(Proposed::officer))
                .toList();
    }

    /** The units that the person works for; empty if the revision doesn't list the person. */
    public Set<UnitCode> unitsOf(OfficerId person, Instant at) {
        return persons.rightsOf(person.value(), LocalDate.ofInstant(at, zone)).stream()
                .flatMap(rights -> rights.units().stream())
                .map(UnitCode::new)
                .collect(Collectors.toSet());
    }

    private Stream<Proposed> proposed(ProfessionalGrid grid, List<String> categories, LocalDate day) {
        boolean ofField = grid.categories().stream().anyMatch(categories::contains);
        Stream<String> named = grid.staff().stream().filter(officer -> persons.isPresent(officer, day));
        return Stream.concat(named, persons.workingFor(grid.unit(), day).stream())
                .distinct()
                .map(officer -> new Proposed(officer, grid.code(), grid.field(), ofField));
    }
}
