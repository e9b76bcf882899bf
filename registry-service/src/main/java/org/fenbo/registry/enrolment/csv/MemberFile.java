package org.fenbo.registry.enrolment.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.enrolment.Enrolled;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.refusal.FileCode;

/** The file of members who enrol, one member per line (ORG-8c). The heading may be Chinese or English. */
public final class MemberFile {
    private static final int MOST_CELLS = 64;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern BETWEEN = Pattern.compile("[;；、]");

    private MemberFile() {}

    /** The columns of the file. */
    private enum Column {
        CODE("code", "编码"),
        NAME("name", "显示名称"),
        ORGANISATION("organisation", "所属组织"),
        SKILLS("skills", "技能"),
        HOURS("weekly_hours", "每周小时"),
        COMMUNITY("community", "社区"),
        FROM("from", "报到日期");

        private final String english;
        private final String chinese;

        Column(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        private boolean isCalled(String heading) {
            return heading.strip().equalsIgnoreCase(english) || heading.strip().equals(chinese);
        }

        private boolean mayBeMissing() {
            return this == ORGANISATION || this == SKILLS;
        }
    }

    /**
     * A line of the file.
     *
     * @param line number of the line; the heading is line 1
     * @param code the code of the member, as the line contains it
     * @param member the member, or which cell is wrong
     */
    public record Line(long line, String code, Outcome<Member> member) {}

    /** The lines of a file; refused as a whole if it is no CSV in UTF-8 or if its heading lacks a column. */
    public static Outcome<List<Line>> read(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return records(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return FileCode.NOT_UTF_8.refused();
        }
    }

    private static Outcome<List<Line>> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(CsvRecordHandler.builder().maxFields(MOST_CELLS).build(), text)) {
            reader.stream()
                    .filter(line -> !line.getFields().stream().allMatch(String::isBlank))
                    .forEach(records::add);
        } catch (CsvParseException e) {
            return FileCode.BROKEN_CSV.refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records.isEmpty() ? empty() : lines(records);
    }

    private static Outcome<List<Line>> empty() {
        return FileCode.EMPTY_FILE.refused(
                new Words("文件是空的", "the file is empty"),
                new Words("请发送标题行和至少一行内容", "send a heading and at least one line"));
    }

    private static Outcome<List<Line>> lines(List<CsvRecord> records) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> heading = records.getFirst().getFields();
        for (int place = 0; place < heading.size(); place++) {
            for (Column column : Column.values()) {
                if (column.isCalled(heading.get(place))) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        String missing = Stream.of(Column.values())
                .filter(column -> !column.mayBeMissing() && !places.containsKey(column))
                .map(column -> column.english + " (" + column.chinese + ")")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return FileCode.EMPTY_FILE.refused(
                    new Words("标题缺少列：" + missing, "the heading lacks the columns " + missing),
                    new Words("请加上这些列", "add these columns"));
        }
        Set<String> seen = new HashSet<>();
        return Outcome.done(records.subList(1, records.size()).stream()
                .map(record -> line(record, places, seen))
                .toList());
    }

    private static Line line(CsvRecord record, Map<Column, Integer> places, Set<String> seen) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, place) -> cells.put(
                column, place < record.getFieldCount() ? record.getField(place).strip() : ""));
        String code = cells.getOrDefault(Column.CODE, "");
        Outcome<Member> member = seen.add(code)
                ? member(cells)
                : wrong(Column.CODE, code, new Words("前面已有此编码的行", "an earlier line has this code"));
        return new Line(record.getStartingLineNumber(), code, member);
    }

    private static Outcome<Member> member(Map<Column, String> cells) {
        for (Column column : List.of(Column.CODE, Column.COMMUNITY)) {
            if (!CODE.matcher(cells.getOrDefault(column, "")).matches()) {
                return wrong(column, cells.getOrDefault(column, ""), new Words("须为编码", "it must be a code"));
            }
        }
        String name = cells.getOrDefault(Column.NAME, "");
        if (name.isEmpty() || name.length() > Member.LONGEST_NAME || !isPlain(name)) {
            return wrong(
                    Column.NAME,
                    "",
                    new Words("须填写，不超过 %s 字", "fill it in, with at most %s characters")
                            .with(List.of(Member.LONGEST_NAME)));
        }
        String organisation = cells.getOrDefault(Column.ORGANISATION, "");
        if (!organisation.isEmpty() && !CODE.matcher(organisation).matches()) {
            return wrong(Column.ORGANISATION, organisation, new Words("须为编码或留空", "it must be a code, or empty"));
        }
        List<String> skills = skills(cells);
        if (skills.size() > Member.MOST_SKILLS
                || skills.stream().anyMatch(skill -> skill.length() > Member.LONGEST_SKILL || !isPlain(skill))) {
            return wrong(
                    Column.SKILLS,
                    "",
                    new Words("至多 %s 项，每项不超过 %s 字", "write at most %s skills, with at most %s characters each")
                            .with(List.of(Member.MOST_SKILLS, Member.LONGEST_SKILL)));
        }
        return timed(cells, name);
    }

    private static List<String> skills(Map<Column, String> cells) {
        return BETWEEN.splitAsStream(cells.getOrDefault(Column.SKILLS, ""))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .toList();
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static Outcome<Member> timed(Map<Column, String> cells, String name) {
        String hours = cells.getOrDefault(Column.HOURS, "");
        if (!hours.matches("\\d{1,3}")
                || Integer.parseInt(hours) < 1
                || Integer.parseInt(hours) > Member.HOURS_OF_A_WEEK) {
            return wrong(Column.HOURS, hours, new Words("须为 1 至 168 的数字", "it must be a number from 1 to 168"));
        }
        String from = cells.getOrDefault(Column.FROM, "");
        try {
            LocalDate day = LocalDate.parse(from);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                    ? wrong(Column.FROM, from, new Words("年份须在 2000 至 2199 之间", "the year is between 2000 and 2199"))
                    : Outcome.done(member(cells, name, Integer.parseInt(hours), day));
        } catch (DateTimeParseException _) {
            return wrong(Column.FROM, from, new Words("写作 2026-10-01", "write it as 2026-10-01"));
        }
    }

    private static Member member(Map<Column, String> cells, String name, int hours, LocalDate from) {
        String organisation = cells.getOrDefault(Column.ORGANISATION, "");
        return new Member(
                cells.getOrDefault(Column.CODE, ""),
                name,
                organisation.isEmpty() ? null : organisation,
                skills(cells),
                hours,
                new Enrolled(cells.getOrDefault(Column.COMMUNITY, ""), from, null));
    }

    private static <T> Outcome<T> wrong(Column column, String value, Words rule) {
        Refusal refusal = FileCode.WRONG_CELL.refusal(new Words(column.chinese, column.english), value, rule);
        return Outcome.refused(refusal.at(column.english));
    }
}
