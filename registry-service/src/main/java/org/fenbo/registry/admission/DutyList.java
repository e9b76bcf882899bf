package org.fenbo.registry.admission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/** The parts of one revision that are needed to decide on admissions. Immutable. */
public final class DutyList {
    private static final Set<DutyKind> OWN_WORK = Set.of(DutyKind.CORE, DutyKind.ENFORCEMENT);

    private final int revision;
    private final Members members;
    private final Answers answers;
    private final Hierarchy categories;
    private final Hierarchy areas;

    /**
     * The entries of the revision, by code.
     *
     * @param sometimes duties that apply only under conditions or on some days
     */
    public record Members(
            Map<String, Category> categories,
            Map<String, Area> areas,
            Map<String, Unit> units,
            Map<String, Admission> admissions,
            List<Duty> sometimes) {

        public Members {
            sometimes = List.copyOf(sometimes);
        }
    }

    /** Finds which duty of the revision applies to a matter. */
    @FunctionalInterface
    public interface Answers {

        /** The duty whose lead answers for a category in an area; empty if no duty applies or if a person decides. */
        Optional<Duty> duty(String category, String area);
    }

    /** Builds the list of a revision; the revision must have no faults. */
    public DutyList(int revision, Members members, Answers answers) {
        this.revision = revision;
        this.members = members;
        this.answers = answers;
        this.categories = Hierarchy.of(members.categories().values(), Category::code, Category::parent);
        this.areas = Hierarchy.of(members.areas().values(), Area::code, Area::parent);
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    boolean hasCategory(String code) {
        return members.categories().containsKey(code);
    }

    boolean hasArea(String code) {
        return members.areas().containsKey(code);
    }

    Optional<Unit> unit(String code) {
        return Optional.ofNullable(members.units().get(code));
    }

    /**
     * A core or enforcement duty by which the matter is the giver's own work (REG-9); empty if there is none. The check
     * includes all categories and areas below the matter, because a unit could otherwise pass its own work down as part
     * of a larger matter. A duty that applies only under conditions or on some days always counts as own work of its
     * lead.
     */
    Optional<Duty> ownWork(PassDown passDown) {
        List<String> places = within(areas, passDown.area());
        return within(categories, passDown.category()).stream()
                .flatMap(category -> duties(category, places))
                .filter(duty -> isOwn(duty, passDown.from()))
                .findFirst()
                .or(() -> members.sometimes().stream()
                        .filter(duty -> isOwn(duty, passDown.from()))
                        .filter(duty -> duty.categories().stream()
                                .anyMatch(category -> overlap(categories, category, passDown.category())))
                        .filter(duty -> overlap(areas, duty.area(), passDown.area()))
                        .findFirst());
    }

    private static boolean isOwn(Duty duty, String giver) {
        return OWN_WORK.contains(duty.kind()) && lead(duty).equals(Optional.of(giver));
    }

    private static boolean overlap(Hierarchy tree, @Nullable String one, @Nullable String other) {
        return one == null
                || other == null
                || tree.chain(one).contains(other)
                || tree.chain(other).contains(one);
    }

    Collection<Admission> admissions() {
        return members.admissions().values();
    }

    String nameOf(String category) {
        Category found = members.categories().get(category);
        return found == null ? category : found.name();
    }

    /** Codes of the categories that have no categories below them. */
    List<String> leafCategories() {
        return within(categories, null);
    }

    /** Codes of the category and of all categories above it. */
    List<String> upFrom(String category) {
        return categories.chain(category);
    }

    /**
     * The units that answer for a category by a duty. Each unit occurs once for each leaf area in which the unit
     * answers.
     */
    Stream<Unit> leads(String category) {
        return duties(category, within(areas, null))
                .flatMap(duty -> lead(duty).stream())
                .flatMap(code -> unit(code).stream());
    }

    private Stream<Duty> duties(String category, List<String> places) {
        return places.stream().flatMap(area -> answers.duty(category, area).stream());
    }

    private static Optional<String> lead(Duty duty) {
        return duty.assignment() instanceof Assignment.ToLead(var lead, var _) ? Optional.of(lead) : Optional.empty();
    }

    private static List<String> within(Hierarchy tree, @Nullable String code) {
        return tree.leaves().stream()
                .filter(leaf -> code == null || tree.chain(leaf).contains(code))
                .toList();
    }
}
