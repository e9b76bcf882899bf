package org.fenbo.registry.admission;

import java.time.LocalDate;
import java.time.ZoneId;
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
    private final int revision;
    private final ZoneId zone;
    private final Members members;
    private final Answers answers;
    private final Hierarchy categories;
    private final Hierarchy areas;

    /**
     * The entries of the revision, by code.
     *
     * @param sometimes duties that apply only under conditions or on some days
     * @param approvers codes of the officers who may approve
     */
    public record Members(
            Map<String, Category> categories,
            Map<String, Area> areas,
            Map<String, Unit> units,
            Map<String, Admission> admissions,
            List<Duty> sometimes,
            Set<String> approvers) {

        public Members {
            sometimes = List.copyOf(sometimes);
            approvers = Set.copyOf(approvers);
        }
    }

    /** A duty that answers, and the unit that does it: its lead, or the team that has claimed it. */
    public record Answering(Duty duty, String lead) {}

    /** Finds which duty of the revision applies to a matter. */
    @FunctionalInterface
    public interface Answers {

        /**
         * The duty that answers for a category in an area on a day; empty if no duty applies or if a person decides.
         */
        Optional<Answering> duty(String category, String area, LocalDate day);
    }

    /**
     * Builds the list of a revision; the revision must have no faults.
     *
     * @param zone the district's zone, in which days begin and end
     */
    public DutyList(int revision, ZoneId zone, Members members, Answers answers) {
        this.revision = revision;
        this.zone = zone;
        this.members = members;
        this.answers = answers;
        this.categories = Hierarchy.of(members.categories().values(), Category::code, Category::parent);
        this.areas = Hierarchy.of(members.areas().values(), Area::code, Area::parent);
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    ZoneId zone() {
        return zone;
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
     * An enforcement duty of the giver that is part of the matter (REG-9f); empty if there is none. The check includes
     * all categories and areas below the matter, because a unit could otherwise pass its enforcement down as part of a
     * larger matter. A duty that applies only under conditions or on some days always counts.
     *
     * @param day the first day on which the matter is to be passed down
     */
    Optional<Duty> enforcement(PassDown passDown, LocalDate day) {
        List<String> places = within(areas, passDown.area());
        return within(categories, passDown.category()).stream()
                .flatMap(category -> answers(category, places, day))
                .map(Answering::duty)
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
        return duty.kind() == DutyKind.ENFORCEMENT && lead(duty).equals(Optional.of(giver));
    }

    private static boolean overlap(Hierarchy tree, @Nullable String one, @Nullable String other) {
        return one == null
                || other == null
                || tree.chain(one).contains(other)
                || tree.chain(other).contains(one);
    }

    boolean hasApprover(String officer) {
        return members.approvers().contains(officer);
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
     * The units that answer for a matter by a duty on a day. A unit occurs once for each leaf category and leaf area.
     *
     * @param category code of the category, with all categories below it
     * @param area code of the area, with all areas below it; null is anywhere
     */
    Stream<Unit> leads(String category, @Nullable String area, LocalDate day) {
        List<String> places = within(areas, area);
        return within(categories, category).stream()
                .flatMap(leaf -> answers(leaf, places, day))
                .flatMap(answer -> unit(answer.lead()).stream());
    }

    private Stream<Answering> answers(String category, List<String> places, LocalDate day) {
        return places.stream().flatMap(area -> answers.duty(category, area, day).stream());
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
