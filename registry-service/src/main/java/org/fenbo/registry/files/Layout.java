package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;

/** The columns of one kind of file. Finds the columns in a heading, and turns lines into rows. */
final class Layout {

    private final List<Column> columns;

    Layout(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Whether cells may name units. */
    boolean namesUnits() {
        return columns.stream().anyMatch(column -> column.codes() == Column.Codes.OF_UNITS);
    }

    /** The rows of a table of which all cells name units and categories by code. */
    List<Row> rows(Table table, Faults faults) {
        return rows(table, faults, KnownNames.NONE);
    }

    /** The rows of a table; empty if its heading has a fault. */
    List<Row> rows(Table table, Faults faults, KnownNames names) {
        Map<Integer, Column> places = places(table.heading(), faults);
        if (!faults.none()) {
            return List.of();
        }
        if (table.lines().isEmpty()) {
            faults.add(
                    1,
                    "",
                    "",
                    "NO_LINES",
                    new Words("标题下没有内容", "there is no line below the heading"),
                    new Words("请至少填写一行", "send at least one line"));
        }
        List<Row> rows = new ArrayList<>(table.lines().size());
        table.lines().forEach(line -> rows.add(row(line, places, faults, names)));
        return rows;
    }

    /** A table of these lines with all columns. */
    Table table(String name, List<Cells> lines, SheetLanguage words) {
        List<Table.Line> written = new ArrayList<>(lines.size());
        lines.forEach(line -> written.add(new Table.Line(
                written.size() + 2, columns.stream().map(line::at).toList())));
        return new Table(name, columns.stream().map(words::of).toList(), written);
    }

    private Map<Integer, Column> places(List<String> heading, Faults faults) {
        Map<Integer, Column> places = new HashMap<>();
        for (int place = 0; place < heading.size(); place++) {
            String name = heading.get(place);
            Optional<Column> column =
                    columns.stream().filter(known -> known.isCalled(name)).findFirst();
            if (column.isEmpty()) {
                faults.add(
                        1,
                        name,
                        name,
                        "UNKNOWN_COLUMN",
                        new Words("没有此列", "no such column"),
                        new Words("可用的列：%s", "use %s").with(List.of(names(columns))));
            } else if (places.containsValue(column.get())) {
                faults.add(
                        1,
                        name,
                        name,
                        "COLUMN_TWICE",
                        new Words("此列重复", "this column is there twice"),
                        new Words("请删除其一", "delete one of them"));
            } else {
                places.put(place, column.get());
            }
        }
        List<Column> missing = columns.stream()
                .filter(column -> column.required() && !places.containsValue(column))
                .toList();
        missing.forEach(column -> faults.add(
                1,
                column,
                "",
                "MISSING_COLUMN",
                new Words("标题缺少此列", "the heading lacks this column"),
                new Words("请加上 %s", "add %s").with(List.of(names(List.of(column))))));
        return places;
    }

    private static String names(List<Column> columns) {
        return columns.stream()
                .map(column -> column.english() + " (" + column.chinese() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Row row(Table.Line line, Map<Integer, Column> places, Faults faults, KnownNames names) {
        Map<Column, String> cells = new HashMap<>();
        for (int place = 0; place < line.cells().size(); place++) {
            Column column = places.get(place);
            String cell = line.cells().get(place);
            if (column != null) {
                cells.put(column, cell);
            } else if (!cell.isBlank()) {
                faults.add(
                        line.number(),
                        String.valueOf(place + 1),
                        cell,
                        "TOO_MANY_CELLS",
                        new Words("本行单元格多于标题的列", "the line has more cells than the heading has columns"),
                        new Words("含逗号的单元格请加引号", "put cells that have a comma in quotation marks"));
            }
        }
        return new Row(line.number(), cells, faults, names);
    }
}
