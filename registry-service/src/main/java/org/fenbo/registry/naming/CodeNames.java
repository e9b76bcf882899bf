package org.fenbo.registry.naming;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;

/**
 * The names for the codes of one revision. Each map gives the name for a code. Events and answers contain only codes. A
 * page of the console reads all names once, because a published revision doesn't change.
 *
 * @param titles titles of officers, which pages show next to the name (ORG-4g); officers without a title are absent
 * @param duties titles of duties
 */
public record CodeNames(
        int revision,
        Map<String, String> units,
        Map<String, String> categories,
        Map<String, String> areas,
        Map<String, String> officers,
        Map<String, String> titles,
        Map<String, String> duties) {

    /** The names of a revision. */
    public static CodeNames of(int revision, Entries entries) {
        return new CodeNames(
                revision,
                names(entries.units(), Unit::name),
                names(entries.categories(), Category::name),
                names(entries.areas(), Area::name),
                names(entries.officers(), Officer::name),
                titles(entries.officers()),
                names(entries.duties(), Duty::title));
    }

    private static Map<String, String> titles(Map<String, Officer> officers) {
        Map<String, String> titles = new TreeMap<>();
        officers.forEach((code, officer) ->
                Optional.ofNullable(officer.post()).map(Position::title).ifPresent(title -> titles.put(code, title)));
        return titles;
    }

    private static <T> Map<String, String> names(Map<String, T> byCode, Function<T, String> name) {
        Map<String, String> names = new TreeMap<>();
        byCode.forEach((code, entry) -> names.put(code, name.apply(entry)));
        return names;
    }
}
