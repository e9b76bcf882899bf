package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.refusal.FileCode;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;

/**
 * Reads and writes files of entries (REG-6). A file with a fault is refused as a whole. The refusal lists the faults.
 */
public final class EntryFiles {

    private final Geometries geometries;
    private final Schemas schemas;

    /** Reads files. Checks outlines with {@code geometries} and forms with {@code schemas}. */
    public EntryFiles(Geometries geometries, Schemas schemas) {
        this.geometries = geometries;
        this.schemas = schemas;
    }

    /**
     * Reads entries of several kinds, with one table for each kind. If a table has a fault, all tables are refused. The
     * refusal lists the faults of all tables. A unit may be written as its code, its name or an alias; the entries
     * contain its code (ORG-3c). A category may be written as its code in another system, {@code system:code} (REG-11).
     *
     * @param present the entries of the draft; their units and categories apply if there is no table of them
     */
    public Outcome<Map<EntryKind, List<Entry>>> readAll(Map<EntryKind, Table> tables, Entries present) {
        Map<EntryKind, List<Entry>> entries = new EnumMap<>(EntryKind.class);
        List<Faults> found = new ArrayList<>();
        KnownNames names = new KnownNames(units(tables, present), categories(tables, present));
        tables.forEach((kind, table) -> {
            Faults faults = new Faults(table.name());
            entries.put(kind, read(kind, sheet(kind), table, faults, names));
            found.add(faults);
        });
        return found.stream().allMatch(Faults::none)
                ? new Outcome.Done<>(entries)
                : new Outcome.Refused<>(notTaken(found));
    }

    /**
     * Reads a single entry, whose rows are the table. What concerns other entries of the kind, such as the group above a
     * group, is checked when the revision is published.
     *
     * @param present the entries of the draft, whose units and categories may be written in another way
     */
    Outcome<List<Entry>> readLine(EntryKind kind, Table table, Entries present) {
        Faults faults = new Faults(table.name());
        Sheet<?> sheet = kind == EntryKind.GROUP ? new GroupSheet(false) : sheet(kind);
        KnownNames names = new KnownNames(
                Spellings.ofUnits(present.units().values()),
                Spellings.ofCategories(present.categories().values()));
        List<Entry> entries = read(kind, sheet, table, faults, names);
        return faults.none() ? new Outcome.Done<>(entries) : new Outcome.Refused<>(notTaken(List.of(faults)));
    }

    /**
     * The entries that name a unit, with another unit in its place, for each kind that has such entries. They are written
     * and read again, so the rules of the files apply to them too.
     */
    Outcome<Map<EntryKind, List<Entry>>> withOther(String other, Unit inPlaceOf, Entries present) {
        KnownNames names = new KnownNames(
                Spellings.ofUnits(present.units().values()).with(other, inPlaceOf.code()),
                Spellings.ofCategories(present.categories().values()),
                true);
        Map<EntryKind, List<Entry>> replaced = new EnumMap<>(EntryKind.class);
        List<Faults> found = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            List<Entry> before =
                    present.all().stream().filter(entry -> entry.kind() == kind).toList();
            if (!before.isEmpty() && sheet(kind).layout().namesUnits()) {
                Table table = write(kind, before, SheetLanguage.ENGLISH);
                Faults faults = new Faults(table.name());
                List<Entry> after = read(kind, sheet(kind), table, faults, names);
                found.add(faults);
                Set<Entry> same = new HashSet<>(before);
                replaced.put(
                        kind,
                        after.stream().filter(entry -> !same.contains(entry)).toList());
            }
        }
        replaced.values().removeIf(List::isEmpty);
        return found.stream().allMatch(Faults::none)
                ? new Outcome.Done<>(replaced)
                : new Outcome.Refused<>(notTaken(found));
    }

    // The faults of the table of units are found when the table is read as a whole.
    private static Spellings units(Map<EntryKind, Table> tables, Entries present) {
        Table table = tables.get(EntryKind.UNIT);
        return table == null
                ? Spellings.ofUnits(present.units().values())
                : PeopleSheets.Units.names(new PeopleSheets.Units().layout().rows(table, new Faults("")));
    }

    private static Spellings categories(Map<EntryKind, Table> tables, Entries present) {
        Table table = tables.get(EntryKind.CATEGORY);
        return table == null
                ? Spellings.ofCategories(present.categories().values())
                : CatalogueSheets.Categories.names(
                        new CatalogueSheets.Categories().layout().rows(table, new Faults("")));
    }

    /**
     * Writes entries of one kind as a table. The same entries can be read from this table. Without entries, the table
     * has only a heading.
     */
    public Table write(EntryKind kind, Collection<Entry> entries, SheetLanguage words) {
        return write(sheet(kind), kind, entries, words);
    }

    // The cast is safe: the sheet of a kind is for the content of this kind's entries.
    @SuppressWarnings("unchecked")
    private static <T extends Coded> Table write(
            Sheet<T> sheet, EntryKind kind, Collection<Entry> entries, SheetLanguage words) {
        List<Cells> lines = entries.stream()
                .flatMap(entry -> sheet.lines((T) entry.content(), words).stream())
                .toList();
        return sheet.layout().table(words == SheetLanguage.CHINESE ? kind.chinese() : kind.code(), lines, words);
    }

    private static List<Entry> read(EntryKind kind, Sheet<?> sheet, Table table, Faults faults, KnownNames names) {
        List<Row> rows = sheet.layout().rows(table, faults, names);
        List<Entry> entries = sheet.read(rows).stream()
                .map(content -> new Entry(kind, content))
                .toList();
        if (faults.none() && entries.size() == rows.size()) {
            findTwins(rows, entries, faults);
        }
        return entries;
    }

    // This check is only for files with one entry per line. The sheets of other files have their own check for
    // duplicates.
    private static void findTwins(List<Row> rows, List<Entry> entries, Faults faults) {
        Map<String, Long> lines = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            String code = entries.get(index).code();
            long line = rows.get(index).line();
            Long first = lines.putIfAbsent(code, line);
            if (first != null && named.add(code + line)) {
                faults.add(
                        line,
                        "code",
                        code,
                        "CODE_TWICE",
                        new Words("第 %s 行已用此编码", "line %s has this code").with(List.of(first)),
                        new Words("请换一个编码", "give it another code"));
            }
        }
    }

    static Refusal notTaken(List<Faults> found) {
        int count = found.stream().mapToInt(Faults::count).sum();
        return FileCode.FILE_NOT_TAKEN
                .refusal(count)
                .because(found.stream()
                        .flatMap(faults -> faults.findings().stream())
                        .toList());
    }

    private Sheet<?> sheet(EntryKind kind) {
        return switch (kind) {
            case AREA -> new PlaceSheets.Areas(geometries);
            case UNIT -> new PeopleSheets.Units();
            case OFFICER -> new PeopleSheets.Officers();
            case CATEGORY -> new CatalogueSheets.Categories();
            case DUTY -> new DutySheet();
            case WORK_ITEM -> new WorkItemSheet();
            case ADMISSION -> new ListSheets.Admissions();
            case CALENDAR -> new CalendarSheet();
            case POLICY -> new PolicySheet();
            case HEADING -> new ListSheets.Headings();
            case POWER -> new ListSheets.Powers();
            case FORM -> new CatalogueSheets.Forms(schemas);
            case OVERLAY -> new PlaceSheets.Overlays();
            case GROUP -> new GroupSheet(true);
            case KEY_PLACE -> new PlaceSheets.KeyPlaces();
            case COMPONENT -> new ComponentSheet();
            case STANDARD -> new StandardSheet();
            case STATION_SERVICE -> new StationServiceSheet();
        };
    }
}
