package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Revisions.Line;

/**
 * Adds, changes and removes a single line of a draft without a file (REG-6). A line has the columns of the file of its
 * kind, so the same rules apply to both. A calendar and the default limits have several rows.
 */
public final class EditLines {
    private static final String CODE = "code";
    private static final Entries NOTHING = Entries.of(List.of());

    private final Revisions revisions;
    private final EntryFiles files;
    private final AreaWarnings warnings;
    private final DraftRules rules;

    /** Edits the lines of these revisions. */
    public EditLines(Revisions revisions, EntryFiles files, AreaWarnings warnings, DraftRules rules) {
        this.revisions = revisions;
        this.files = files;
        this.warnings = warnings;
        this.rules = rules;
    }

    /**
     * The result of an edit.
     *
     * @param number number of the draft's last edit
     * @param warnings what the edit makes unusual; the line is edited all the same
     */
    public record Edited(long number, List<Finding> warnings) {}

    /**
     * The entry that these rows describe. Refused if a cell has a fault, or if the rows describe another line.
     *
     * @param rows the filled cells of each row, by the Chinese or English heading of the column; the column of the code
     *     may be absent
     */
    public Outcome<Entry> read(Line line, List<Map<String, String>> rows) {
        return read(line, rows, NOTHING);
    }

    /** @param draft the entries of the draft, whose units the cells may write as a name or an alias (ORG-3c) */
    private Outcome<Entry> read(Line line, List<Map<String, String>> rows, Entries draft) {
        return files.readLine(line.kind(), table(line.code(), rows), draft)
                .then(entries ->
                        entries.size() == 1 && entries.getFirst().code().equals(line.code())
                                ? new Outcome.Done<>(entries.getFirst())
                                : RevisionCode.NOT_THIS_LINE.refused(line.code()));
    }

    private static Table table(String code, List<Map<String, String>> rows) {
        Set<String> heading = new LinkedHashSet<>();
        rows.forEach(row -> heading.addAll(row.keySet()));
        boolean named = heading.stream().anyMatch(name -> name.equalsIgnoreCase(CODE) || name.equals("编码"));
        List<String> columns = new ArrayList<>(heading);
        if (!named) {
            columns.add(CODE);
        }
        List<Table.Line> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            List<String> cells = new ArrayList<>();
            heading.forEach(name -> cells.add(row.getOrDefault(name, "")));
            if (!named) {
                cells.add(code);
            }
            lines.add(new Table.Line(lines.size() + 1L, cells));
        }
        return new Table(columns, lines);
    }

    /** Adds a line to a draft, or changes it. */
    public Outcome<Edited> put(int revision, Line line, List<Map<String, String>> rows, Editing editing) {
        Entries before = revisions.entries(revision);
        return read(line, rows, before)
                .then(entry -> allowed(line, entry, before))
                .then(entry -> revisions
                        .editLine(revision, line, editing, was -> Outcome.done(Optional.of(entry)))
                        .map(edit -> new Edited(edit, broughtBy(line, Optional.of(entry), before))));
    }

    private Outcome<Entry> allowed(Line line, Entry entry, Entries before) {
        return rules.refusal(Set.of(line.kind()), before, () -> after(line, Optional.of(entry), before))
                .<Outcome<Entry>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(entry));
    }

    /** Removes a line from a draft; refused if the draft has no such line. */
    public Outcome<Edited> remove(int revision, Line line, Editing editing) {
        Entries before = canWarn(line) ? revisions.entries(revision) : NOTHING;
        return revisions
                .editLine(
                        revision,
                        line,
                        editing,
                        was -> was.isPresent()
                                ? Outcome.done(Optional.empty())
                                : RevisionCode.UNKNOWN_LINE.refused(revision, line.kind(), line.code()))
                .map(edit -> new Edited(edit, broughtBy(line, Optional.empty(), before)));
    }

    private static boolean canWarn(Line line) {
        return AreaWarnings.dependOn(Set.of(line.kind()));
    }

    /** The warnings that the draft has after the edit and didn't have before it. */
    private List<Finding> broughtBy(Line line, Optional<Entry> edited, Entries before) {
        if (!canWarn(line)) {
            return List.of();
        }
        Set<Finding> known = Set.copyOf(warnings.of(before));
        return warnings.of(after(line, edited, before)).stream()
                .filter(finding -> !known.contains(finding))
                .toList();
    }

    private static Entries after(Line line, Optional<Entry> edited, Entries before) {
        Stream<Entry> others = before.all().stream()
                .filter(entry -> entry.kind() != line.kind() || !entry.code().equals(line.code()));
        return Entries.of(Stream.concat(others, edited.stream()).toList());
    }

    /** The filled cells of an entry, row by row, by the heading of the column. */
    public List<Map<String, String>> rows(Entry entry, SheetLanguage words) {
        Table table = files.write(entry.kind(), List.of(entry), words);
        return table.lines().stream()
                .map(line -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int place = 0; place < table.heading().size(); place++) {
                        String cell = line.cells().get(place);
                        if (!cell.isEmpty()) {
                            cells.put(table.heading().get(place), cell);
                        }
                    }
                    return cells;
                })
                .toList();
    }
}
