package org.fenbo.registry.files;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file with its cells by column. If a cell is not valid, reading it adds a fault and returns a
 * placeholder, so that the rest of the line is checked too. A file with faults is refused.
 */
final class Row {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PAIR = Pattern.compile("([^:：]+)[:：](.+)", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("[;；、]");
    /** Separates texts. 、 is no separator here, because Chinese authors use 、 for lists inside a text. */
    private static final Pattern BETWEEN_TEXTS = Pattern.compile("[;；]");

    private final long line;
    private final Map<Column, String> cells;
    private final Faults faults;
    private final KnownNames names;

    /** @param names how cells may name units and categories in another way than by code */
    Row(long line, Map<Column, String> cells, Faults faults, KnownNames names) {
        this.line = line;
        this.cells = cells;
        this.faults = faults;
        this.names = names;
    }

    long line() {
        return line;
    }

    /** The cell as it is written, without a check; empty if the file doesn't have the column. */
    String plain(Column column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The cell; null if it is empty or the file doesn't have the column. */
    @Nullable
    String optional(Column column) {
        String cell = plain(column);
        if (cell.codePointCount(0, cell.length()) > column.longest()) {
            fault(
                    column,
                    cell,
                    "TOO_LONG",
                    new Words("超过 %s 个字符", "longer than %s characters").with(List.of(column.longest())),
                    new Words("请缩短", "shorten it"));
        }
        if (cell.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t')) {
            fault(
                    column,
                    cell,
                    "CONTROL_CHARACTER",
                    new Words("含有控制字符", "has a control character"),
                    new Words("请删除看不见的字符", "delete what can't be seen in it"));
        }
        return cell.isEmpty() ? null : cell;
    }

    /** The cell; adds a fault if it is empty. */
    String text(Column column) {
        String cell = optional(column);
        if (cell == null) {
            fault(column, "", "MISSING", new Words("为空", "is empty"), new Words("请填写", "fill it in"));
            return "";
        }
        return cell;
    }

    /** The cell as a code; adds a fault if it is empty. */
    String code(Column column) {
        String cell = text(column);
        return cell.isEmpty() ? cell : checkedCode(column, cell);
    }

    /** The cell as a code; null if it is empty. */
    @Nullable
    String optionalCode(Column column) {
        String cell = optional(column);
        return cell == null ? null : checkedCode(column, cell);
    }

    /** The cell's codes, separated by semicolons or 、. */
    List<String> codes(Column column) {
        return list(column).stream().map(cell -> checkedCode(column, cell)).toList();
    }

    String checkedCode(Column column, String cell) {
        return switch (column.codes()) {
            case PLAIN -> plainCode(column, cell);
            case OF_UNITS -> checkedUnit(column, cell);
            case OF_CATEGORIES -> {
                Set<String> found = names.categories().codes(cell);
                yield isClear(column, cell, found) ? found.iterator().next() : plainCode(column, cell);
            }
        };
    }

    private String checkedUnit(Column column, String cell) {
        Set<String> found = names.units().codes(cell);
        if (isClear(column, cell, found)) {
            return found.iterator().next();
        }
        if (found.isEmpty() && !CODE.matcher(cell).matches()) {
            fault(
                    column,
                    cell,
                    "UNKNOWN_NAME",
                    new Words("没有单位以此为编码、名称或别名", "is neither code, name nor alias of a unit"),
                    new Words("填写单位编码，或先为单位加上此别名", "write the unit's code, or add this alias to the unit first"));
        }
        return cell;
    }

    private boolean isClear(Column column, String cell, Set<String> found) {
        if (found.size() > 1) {
            fault(
                    column,
                    cell,
                    "AMBIGUOUS_NAME",
                    new Words("此名称对应 %s", "this name means %s").with(List.of(String.join(", ", found))),
                    new Words("请填写编码", "write the code"));
        }
        return found.size() == 1;
    }

    private String plainCode(Column column, String cell) {
        if (!CODE.matcher(cell).matches()) {
            fault(
                    column,
                    cell,
                    "NOT_A_CODE",
                    new Words("不是编码", "is not a code"),
                    new Words(
                            "用 1 至 64 个字母、数字、'.'、'_' 或 '-'，首位为字母或数字",
                            "use 1 to 64 of the letters A-Z and a-z, digits, '.', '_' and '-', the first a letter or a digit"));
        }
        return cell;
    }

    /** The cell's parts, separated by semicolons or 、. */
    List<String> list(Column column) {
        return parts(column, BETWEEN);
    }

    /** The cell's texts, separated by semicolons. */
    List<String> texts(Column column) {
        return parts(column, BETWEEN_TEXTS);
    }

    private List<String> parts(Column column, Pattern between) {
        return between.splitAsStream(Objects.requireNonNullElse(optional(column), ""))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The cell as a day; null if the cell is empty or has a fault. */
    @Nullable
    LocalDate date(Column column) {
        String cell = optional(column);
        if (cell == null) {
            return null;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException _) {
            fault(
                    column,
                    cell,
                    "NOT_A_DATE",
                    new Words("不是日期", "is no date"),
                    new Words("写作 2026-10-01", "write it as 2026-10-01"));
            return null;
        }
    }

    /** The cell as a whole number, at least 0; null if the cell is empty or has a fault. */
    @Nullable
    Integer number(Column column) {
        String cell = optional(column);
        if (cell == null) {
            return null;
        }
        if (!NUMBER.matcher(cell).matches()) {
            notANumber(column, cell);
            return null;
        }
        return Integer.valueOf(cell);
    }

    /** A part of the cell as a whole number, at least 0; 0 if the part has a fault. */
    int number(Column column, String part) {
        if (NUMBER.matcher(part).matches()) {
            return Integer.parseInt(part);
        }
        notANumber(column, part);
        return 0;
    }

    private void notANumber(Column column, String text) {
        fault(
                column,
                text,
                "NOT_A_NUMBER",
                new Words("不是数字", "is no number"),
                new Words("填写数字，或留空", "write digits, or leave it empty"));
    }

    /** The cell's pairs of a name and a text, {@code name:text}, separated by semicolons. */
    SequencedMap<String, String> pairs(Column column) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        for (String part : texts(column)) {
            Matcher matcher = PAIR.matcher(part);
            if (!matcher.matches()) {
                fault(
                        column,
                        part,
                        "NOT_A_PAIR",
                        new Words("不是“名称:内容”", "is not a name and its text"),
                        new Words("写作 名称:内容", "write name:text"));
            } else {
                pair(column, part, matcher, pairs);
            }
        }
        return pairs;
    }

    private void pair(Column column, String part, Matcher matcher, Map<String, String> pairs) {
        String name = name(column, matcher.group(1).strip());
        String text = matcher.group(2).strip();
        String before = pairs.put(name, text);
        if (before != null && names.merging()) {
            pairs.put(name, before + "，" + text);
        } else if (before != null) {
            fault(
                    column,
                    part,
                    "NAME_TWICE",
                    new Words("名称重复", "this name is there twice"),
                    new Words("只保留一项", "keep one of them"));
        }
    }

    private String name(Column column, String written) {
        return column.codes() == Column.Codes.OF_UNITS ? checkedUnit(column, written) : written;
    }

    /** The cell as one of several words; null if it is empty. */
    <E extends Enum<E>> @Nullable E optionalChoice(Column column, E[] choices, Function<E, String> chinese) {
        String cell = optional(column);
        return cell == null ? null : choice(column, cell, choices, Enum::name, chinese);
    }

    /** The cell as one of several words, in English or in Chinese; adds a fault if it is empty. */
    <E extends Enum<E>> E choice(Column column, E[] choices, Function<E, String> english, Function<E, String> chinese) {
        String cell = text(column);
        return cell.isEmpty() ? choices[0] : choice(column, cell, choices, english, chinese);
    }

    <E extends Enum<E>> E choice(
            Column column, String cell, E[] choices, Function<E, String> english, Function<E, String> chinese) {
        Optional<E> chosen = Arrays.stream(choices)
                .filter(choice -> english.apply(choice).equalsIgnoreCase(cell)
                        || chinese.apply(choice).equals(cell))
                .findFirst();
        if (chosen.isEmpty()) {
            String known = Arrays.stream(choices)
                    .map(choice -> english.apply(choice) + " (" + chinese.apply(choice) + ")")
                    .collect(Collectors.joining(", "));
            fault(
                    column,
                    cell,
                    "UNKNOWN_WORD",
                    new Words("不是可填的词", "is none of the words that are possible here"),
                    new Words("使用以下之一：%s", "use one of %s").with(List.of(known)));
        }
        return chosen.orElse(choices[0]);
    }

    /** Like the other {@link #choice}, for words whose English form is the name of the constant. */
    <E extends Enum<E>> E choice(Column column, E[] choices, Function<E, String> chinese) {
        return choice(column, choices, Enum::name, chinese);
    }

    void fault(Column column, String value, String code, Words reason, Words remedy) {
        faults.add(line, column, value, code, reason, remedy);
    }
}
