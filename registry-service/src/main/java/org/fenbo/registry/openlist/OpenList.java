package org.fenbo.registry.openlist;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.openlist.OpenDuty.Named;
import org.fenbo.registry.openlist.OpenDuty.OpenPower;
import org.fenbo.registry.openlist.OpenDuty.Owed;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/** The list of one revision as the public may read it. Immutable. */
public final class OpenList {
    private final int revision;
    private final Map<String, List<GrantedPower>> powers;
    private final List<Named> categories;
    private final List<Named> areas;
    private final Entries entries;
    private final Hierarchy headings;
    private final Hierarchy tree;
    private final OpenChoices choices;

    /** Builds the list of a revision; its entries must be valid. */
    public OpenList(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        this.powers = entries.powers().values().stream().collect(Collectors.groupingBy(GrantedPower::duty));
        this.categories = named(entries.categories(), Category::name);
        this.areas = named(entries.areas(), Area::name);
        this.headings = Hierarchy.of(entries.headings().values(), Heading::code, Heading::parent);
        this.choices = new OpenChoices(this, entries);
        this.tree = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
    }

    /** Number of the revision that the list shows. */
    public int revision() {
        return revision;
    }

    /** The time zone of the district. */
    public ZoneId zone() {
        return entries.zone();
    }

    /**
     * A page of the duties that are valid on a day, sorted by code.
     *
     * @param word only duties in which this word occurs; empty is all
     * @param after code of the last duty on the previous page; empty for the first page
     */
    public Page<OpenDuty> duties(String word, LocalDate day, String after, int limit) {
        return page(validOn(day, duty -> true), duty -> duty.speaksOf(word), OpenDuty::code, after, limit);
    }

    /** Who answers instead if more is known about a matter. */
    List<OpenAnswer.OpenChoice> choices(OpenChoices.Matter matter, Answer answer) {
        return choices.of(matter, answer);
    }

    /** The duty as the public sees it on a day. */
    OpenDuty shown(Duty duty, LocalDate day) {
        return open(duty, day);
    }

    /** The duties without a category in which a word occurs: plans and services (REG-1g). */
    public List<OpenDuty> services(String word, LocalDate day, int limit) {
        return validOn(day, duty -> duty.categories().isEmpty()).stream()
                .filter(duty -> duty.speaksOf(word))
                .limit(limit)
                .toList();
    }

    private List<OpenDuty> validOn(LocalDate day, Predicate<Duty> wanted) {
        return entries.duties().values().stream()
                .filter(duty -> duty.scope().validity().on(day))
                .filter(wanted)
                .map(duty -> open(duty, day))
                .toList();
    }

    /** The category; empty if the revision doesn't have it. */
    public Optional<Named> category(String code) {
        return Optional.ofNullable(entries.categories().get(code)).map(found -> new Named(code, found.name()));
    }

    /** The duties that cover a category on a day, those of the nearest category first (REG-11n). */
    public List<OpenDuty> covering(String category, LocalDate day) {
        return tree.chain(category).stream()
                .flatMap(above -> entries.duties().values().stream()
                        .filter(duty -> duty.categories().contains(above)))
                .distinct()
                .filter(duty -> duty.scope().validity().on(day))
                .map(duty -> open(duty, day))
                .toList();
    }

    /** A duty that is valid on a day; empty if the revision doesn't have it. */
    public Optional<OpenDuty> duty(String code, LocalDate day) {
        return Optional.ofNullable(entries.duties().get(code))
                .filter(duty -> duty.scope().validity().on(day))
                .map(duty -> open(duty, day));
    }

    /** All categories that a duty covers, also those below the categories that it names (REG-11n). */
    public List<Named> coveredBy(OpenDuty duty) {
        List<String> named = duty.categories().stream().map(Named::code).toList();
        return categories.stream()
                .filter(category -> tree.chain(category.code()).stream().anyMatch(named::contains))
                .toList();
    }

    /**
     * The categories that free words are about, the best first: those that name all words, or else those that share the
     * most pairs of neighbouring letters with them. The names of their duties count too.
     */
    public List<String> about(String words, LocalDate day, int limit) {
        return new FreeWords(entries, day).categories(words, limit);
    }

    /** A page of categories, sorted by code. A reader finds here the category code for a question. */
    public Page<Named> categories(String word, String after, int limit) {
        return page(categories, isCalled(word), Named::code, after, limit);
    }

    /** A page of areas, sorted by code. A reader finds here the area code for a question. */
    public Page<Named> areas(String word, String after, int limit) {
        return page(areas, isCalled(word), Named::code, after, limit);
    }

    private static Predicate<Named> isCalled(String word) {
        return one -> one.name().contains(word) || one.code().contains(word);
    }

    private static <T> Page<T> page(
            List<T> all, Predicate<T> wanted, Function<T, String> code, String after, int limit) {
        List<T> matching = all.stream().filter(wanted).toList();
        return new Page<>(
                matching.stream()
                        .filter(one -> code.apply(one).compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                matching.size());
    }

    private static <T> List<Named> named(Map<String, T> members, Function<T, String> name) {
        List<Named> named = new ArrayList<>(members.size());
        members.forEach((code, member) -> named.add(new Named(code, name.apply(member))));
        return List.copyOf(named);
    }

    /** A unit with its name; a unit that isn't known has its code as its name. */
    public Named unit(String code) {
        return new Named(code, name(entries.units(), code, Unit::name));
    }

    private OpenDuty open(Duty duty, LocalDate day) {
        return switch (duty.assignment()) {
            case Assignment.ToLead(var lead, var cooperators) ->
                open(duty, day, unit(lead), cooperators.stream().map(this::unit).toList());
            case Assignment.ByDecision(var candidates) ->
                open(
                        duty,
                        day,
                        null,
                        candidates.stream()
                                .map(RankedUnit::unit)
                                .map(this::unit)
                                .toList());
        };
    }

    private OpenDuty open(Duty duty, LocalDate day, @Nullable Named lead, List<Named> others) {
        StreetList list = duty.terms().list();
        List<Owed> owed = new ArrayList<>();
        duty.terms().owed().forEach((unit, what) -> owed.add(new Owed(unit(unit), what)));
        return new OpenDuty(
                duty.code(),
                duty.title(),
                duty.kind().chinese(),
                duty.kind(),
                heading(duty).orElse(null),
                dutyClass(duty).orElse(null),
                list == null ? null : list.chinese(),
                duty.categories().stream()
                        .map(category -> new Named(category, name(entries.categories(), category, Category::name)))
                        .toList(),
                named(entries.areas(), duty.area(), Area::name),
                lead,
                others,
                List.copyOf(owed),
                duty.scope().conditions().stream().map(Conditions::text).toList(),
                claimed(duty, day),
                duty.basis());
    }

    // A duty is in a class, which is under a heading. A community's list may have no classes.
    private Optional<Named> heading(Duty duty) {
        return Optional.ofNullable(duty.terms().heading())
                .map(above -> headings.chain(above).isEmpty()
                        ? above
                        : headings.chain(above).getLast())
                .map(code -> new Named(code, name(entries.headings(), code, Heading::name)));
    }

    private Optional<Named> dutyClass(Duty duty) {
        return Optional.ofNullable(duty.terms().heading())
                .filter(above -> headings.chain(above).size() > 1)
                .map(code -> new Named(code, name(entries.headings(), code, Heading::name)));
    }

    private List<OpenPower> claimed(Duty duty, LocalDate day) {
        return powers.getOrDefault(duty.code(), List.of()).stream()
                .filter(power -> power.validity().on(day))
                .flatMap(power -> Stream.ofNullable(power.team())
                        .map(team -> new OpenPower(
                                power.code(),
                                new Named(power.area(), name(entries.areas(), power.area(), Area::name)),
                                unit(team))))
                .toList();
    }

    private static <T> @Nullable Named named(Map<String, T> members, @Nullable String code, Function<T, String> name) {
        return code == null ? null : new Named(code, name(members, code, name));
    }

    private static <T> String name(Map<String, T> members, String code, Function<T, String> name) {
        T member = members.get(code);
        return member == null ? code : name.apply(member);
    }
}
