package org.fenbo.bench.made;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.PassedDownLines;
import org.fenbo.registry.admission.PassedDownLines.PassedDownLine;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.calendar.WorkingHours;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.ServiceType;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A made-up registry as large as a registry in use (REG-1). It has 33 departments, 300 areas and 507 categories. The
 * district's list has 67 headings, 227 classes and 875 duties; the streets' list has 26 headings, 29 classes and 161
 * duties, in the street's three lists (REG-17). A third list has 20 duties of communities. A tenth of the duties has no
 * category, and a tenth has two; a fiftieth has a work item. The numbers of departments, headings, classes and duties can
 * be multiplied. The same seed makes the same registry.
 */
public final class MadeRegistry {
    /** The number of duties of the district and the streets in a registry of the usual size. */
    public static final int DUTIES = 1_036;

    private static final int STREETS = 10;
    private static final int COMMUNITIES = 60;
    private static final int AREAS = 300;
    private static final int TYPES = 10;
    private static final int MAIN_TYPES = 60;
    private static final int CATEGORIES = 507;
    private static final int DEPARTMENTS = 33;
    private static final ListSize DISTRICT = new ListSize(Tier.DISTRICT, 67, 227, 875);
    private static final ListSize STREET = new ListSize(Tier.STREET, 26, 29, 161);
    private static final ListSize COMMUNITY = new ListSize(Tier.COMMUNITY, 1, 1, 20);
    private static final int WITH_ITEM = 50;
    private static final List<StreetList> LISTS = List.of(StreetList.values());
    private static final List<ServiceType> SERVICES = List.of(ServiceType.values());

    private record ListSize(Tier tier, int headings, int classes, int duties) {
        String letter() {
            return tier.name().substring(0, 1);
        }
    }

    private final Random chance;
    private final int times;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final List<String> grids = new ArrayList<>();
    private final List<String> mainTypes = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();
    private final MadeScopes scopes;

    /** @param times the factor by which the numbers of departments, headings, classes and duties are multiplied */
    public MadeRegistry(Random chance, int times) {
        this.chance = chance;
        this.times = times;
        TimeLimits limits = new TimeLimits(new TimeLimit(5, LimitUnit.WORKING_DAYS), null, null);
        entries.add(Entry.of(new Policy.DefaultLimits(limits, limits)));
        entries.add(Entry.of(new Calendar(
                "CN",
                ZoneId.of("Asia/Shanghai"),
                Map.of(DayOfWeek.MONDAY, List.of(new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
                new TreeMap<>(),
                new TreeMap<>())));
        makeAreas();
        makeUnits();
        makeCategories();
        List<String> large =
                areas.stream().filter(code -> code.matches("A[SC].*")).toList();
        scopes = new MadeScopes(chance, new MadeScopes.Places(areas, large, times > 1), mainTypes, leaves);
        makeList(DISTRICT);
        makeList(STREET);
        makeList(COMMUNITY);
        admit();
    }

    // Streets and communities may do only what an admission allows (REG-9).
    private void admit() {
        Entries made = Entries.of(entries);
        PassedDownLines lines = new PassedDownLines(
                new PassedDownLines.Content(
                        made.duties(),
                        made.units(),
                        made.categories().values(),
                        made.areas().values(),
                        List.of()),
                LocalDate.MIN);
        lines.all().forEach(found -> entries.add(Entry.of(admission(found))));
    }

    private static Admission admission(PassedDownLine found) {
        Duty line = found.line();
        String category = line.categories().getFirst();
        String lead = line.assignment() instanceof Assignment.ToLead(var unit, var _) ? unit : "";
        return new Admission(
                "Z-" + line.code() + "-" + category,
                category,
                line.area(),
                lead,
                found.receiver() == Tier.COMMUNITY ? Threshold.COMMUNITY : Threshold.STREET,
                false,
                0);
    }

    /** All entries of the registry. */
    public Entries entries() {
        return Entries.of(entries);
    }

    /** Codes of the basic grids. */
    public List<String> grids() {
        return grids;
    }

    /** Codes of the categories that have no category below them. */
    public List<String> leaves() {
        return leaves;
    }

    private static String code(String letter, int index) {
        return String.format(Locale.ROOT, "%s%06d", letter, index);
    }

    private void makeAreas() {
        area("A0", "云桥区", AreaKind.DISTRICT, null);
        for (int i = 0; i < STREETS; i++) {
            area(code("AS", i), "第" + (i + 1) + "街道", AreaKind.STREET, "A0");
        }
        for (int i = 0; i < COMMUNITIES; i++) {
            area(code("AC", i), "第" + (i + 1) + "社区", AreaKind.COMMUNITY, code("AS", i % STREETS));
        }
        for (int i = 0; i < AREAS - COMMUNITIES - STREETS - 1; i++) {
            String grid = code("AG", i);
            area(grid, "第" + (i + 1) + "网格", AreaKind.GRID, code("AC", i % COMMUNITIES));
            grids.add(grid);
        }
    }

    private void area(String code, String name, AreaKind kind, @Nullable String parent) {
        Grid grid = kind == AreaKind.GRID ? new Grid(Grid.Kind.RESIDENTIAL, null) : null;
        entries.add(Entry.of(new Area(code, name, kind, parent, null, grid, Validity.ALWAYS)));
        areas.add(code);
    }

    private void makeUnits() {
        for (int i = 0; i < DEPARTMENTS * times; i++) {
            unit(code("UD", i), "云桥区" + Wording.field(i) + "局", Tier.DISTRICT, UnitKind.DEPARTMENT, "A0");
        }
        for (int i = 0; i < STREETS; i++) {
            unit(code("US", i), "第" + (i + 1) + "街道办事处", Tier.STREET, UnitKind.CENTRE, code("AS", i));
        }
        for (int i = 0; i < COMMUNITIES; i++) {
            unit(code("UC", i), "第" + (i + 1) + "社区工作站", Tier.COMMUNITY, UnitKind.COMMUNITY, code("AC", i));
        }
    }

    private void unit(String code, String name, Tier tier, UnitKind kind, String serves) {
        entries.add(Entry.of(new Unit(code, name, tier, kind, null, List.of(), List.of(serves))));
    }

    private void makeCategories() {
        for (int i = 0; i < TYPES; i++) {
            category(code("CA", i), Wording.field(i) + "类", null);
        }
        for (int i = 0; i < MAIN_TYPES; i++) {
            String main = code("CB", i);
            category(main, Wording.object(i) + "大类", code("CA", i % TYPES));
            mainTypes.add(main);
        }
        for (int i = 0; i < CATEGORIES - MAIN_TYPES - TYPES; i++) {
            String leaf = code("CC", i);
            category(leaf, Wording.object(i) + Wording.act(i / 7), code("CB", i % MAIN_TYPES));
            leaves.add(leaf);
        }
    }

    private void category(String code, String name, @Nullable String parent) {
        entries.add(Entry.of(new Category(code, name, parent, Urgency.NORMAL, null)));
    }

    private void makeList(ListSize size) {
        for (int i = 0; i < size.headings() * times; i++) {
            heading(code("H" + size.letter(), i), Wording.field(i) + "事务", null, size.tier());
        }
        for (int i = 0; i < size.classes() * times; i++) {
            String parent = code("H" + size.letter(), i % (size.headings() * times));
            heading(code("K" + size.letter(), i), Wording.object(i) + "管理", parent, size.tier());
        }
        for (int i = 0; i < size.duties() * times; i++) {
            Duty duty = duty(size, i);
            entries.add(Entry.of(duty));
            if (i % WITH_ITEM == 0) {
                entries.add(Entry.of(item(duty)));
            }
        }
    }

    private void heading(String code, String name, @Nullable String parent, Tier tier) {
        entries.add(Entry.of(new Heading(code, name, parent, tier)));
    }

    private Duty duty(ListSize size, int index) {
        DutyKind kind = kind(size, index);
        boolean service = kind == DutyKind.PUBLIC_SERVICE;
        StreetList list = size.tier() == Tier.STREET ? LISTS.get(index % LISTS.size()) : null;
        String department = code("UD", chance.nextInt(DEPARTMENTS * times));
        String street = code("US", chance.nextInt(STREETS));
        DutyWording terms = new DutyWording(
                kind,
                list,
                service ? SERVICES.get(index % SERVICES.size()) : null,
                code("K" + size.letter(), index % (size.classes() * times)),
                "《云桥区工作职责清单》（虚构）第" + (index + 1) + "项",
                owed(list, department, street));
        return new Duty(
                code("Y" + size.letter(), index),
                Wording.object(index) + "的" + Wording.act(index / 3),
                terms,
                scopes.scope(kind, index),
                assignment(size, list, department, street),
                false);
    }

    // The fourth of the four clarities: what the department and the street owe, or how the department does the work.
    private static SortedMap<String, String> owed(@Nullable StreetList list, String department, String street) {
        if (list == null || list == StreetList.BASIC) {
            return new TreeMap<>();
        }
        return new TreeMap<>(
                list == StreetList.TAKEN_BACK
                        ? Map.of(department, "委托专业机构办理")
                        : Map.of(department, "牵头查处", street, "巡查上报"));
    }

    private Assignment assignment(ListSize size, @Nullable StreetList list, String department, String street) {
        if (list == StreetList.COOPERATION) {
            return new Assignment.ToLead(department, List.of(street));
        }
        boolean byDepartment = size.tier() == Tier.DISTRICT || list == StreetList.TAKEN_BACK;
        String below = size.tier() == Tier.STREET ? street : code("UC", chance.nextInt(COMMUNITIES));
        return new Assignment.ToLead(byDepartment ? department : below, List.of());
    }

    private WorkItem item(Duty duty) {
        String body = code("UD", chance.nextInt(DEPARTMENTS * times));
        return new WorkItem(
                "W" + duty.code(),
                duty.code(),
                duty.title(),
                List.of(body),
                List.of(),
                null,
                List.of(new Condition.Range("size", null, BigDecimal.TEN)));
    }

    private static DutyKind kind(ListSize size, int index) {
        if (size.tier() != Tier.DISTRICT) {
            return DutyKind.TERRITORIAL;
        }
        return switch (index % 5) {
            case 0 -> DutyKind.ENFORCEMENT;
            case 1 -> DutyKind.PUBLIC_SERVICE;
            default -> DutyKind.CORE;
        };
    }
}
