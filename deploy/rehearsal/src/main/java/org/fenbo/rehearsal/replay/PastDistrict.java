package org.fenbo.rehearsal.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.rehearsal.platform.District;
import org.fenbo.rehearsal.replay.PastRow.Coded;
import org.jspecify.annotations.Nullable;

/**
 * The district of a file of past events. It has the places, units and categories that the file names, and default
 * limits. Its duties are drafted from the cases before a certain instant (REG-13).
 */
final class PastDistrict {
    /** A unit's name shows its tier if it contains one of these words. */
    private static final List<String> COMMUNITY_NAMES = List.of("社区");

    private static final List<String> STREET_NAMES = List.of("街道");
    private final String code;
    private final List<PastRow> rows;
    private final HolidayCalendar calendar;

    PastDistrict(String code, List<PastRow> rows, HolidayCalendar calendar) {
        this.code = code;
        this.rows = rows;
        this.calendar = calendar;
    }

    District files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("area", areas());
        files.put("unit", units());
        files.put("category", categories());
        files.put("calendar", calendar.csv());
        files.put("policy", policy());
        return new District("起草自历史案件 (drafted from the past)", files);
    }

    /** The cases before an instant, as CSV; the registry drafts duties from them. */
    String pastBefore(Instant end) {
        return csv(
                List.of("category", "street", "unit", "tier"),
                rows.stream()
                        .filter(row -> row.at().isBefore(end) && row.unit().isPresent())
                        .map(row -> List.of(
                                row.category().code(),
                                row.street().code(),
                                row.unit().orElseThrow().code(),
                                tier(row.unit().orElseThrow().name())))
                        .toList());
    }

    private String areas() {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        areas.put(code, List.of(code, "区", "DISTRICT", ""));
        rows.forEach(row -> areas.put(
                row.street().code(), List.of(row.street().code(), row.street().name(), "STREET", code)));
        rows.forEach(row -> areas.put(
                row.community().code(),
                List.of(
                        row.community().code(),
                        row.community().name(),
                        "COMMUNITY",
                        row.street().code())));
        return csv(List.of("code", "name", "kind", "parent"), areas.values());
    }

    private String units() {
        Map<String, Coded> units = new TreeMap<>();
        rows.forEach(row -> row.unit().ifPresent(unit -> units.put(unit.code(), unit)));
        return csv(
                List.of("code", "name", "tier", "kind"),
                units.values().stream()
                        // Two units may have the same name, so the code is added to the name.
                        .map(unit -> List.of(
                                unit.code(), unit.name() + " " + unit.code(), tier(unit.name()), kind(unit.name())))
                        .toList());
    }

    /** The tier of a unit with this name. */
    static String tier(String name) {
        if (COMMUNITY_NAMES.stream().anyMatch(name::contains)) {
            return "COMMUNITY";
        }
        return STREET_NAMES.stream().anyMatch(name::contains) ? "STREET" : "DISTRICT";
    }

    private static String kind(String name) {
        return tier(name).equals("COMMUNITY") ? "COMMUNITY" : "DEPARTMENT";
    }

    private String categories() {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        rows.forEach(row -> category(categories, row.type(), null));
        rows.forEach(row -> category(categories, row.mainType(), row.type()));
        rows.forEach(row -> category(categories, row.category(), row.mainType()));
        return csv(List.of("code", "name", "parent", "urgency"), categories.values());
    }

    private static void category(Map<String, List<String>> categories, Coded one, @Nullable Coded parent) {
        categories.put(one.code(), List.of(one.code(), one.name(), parent == null ? "" : parent.code(), "NORMAL"));
    }

    /**
     * The limits of the replay; the file of past events has no limits. A replay measures the list, so the governor never
     * stops automatic dispatch.
     */
    private static String policy() {
        return csv(
                List.of("code", "urgency", "case_limit", "accept_limit", "handle_limit", "numbers"),
                List.of(
                        List.of("limits", "URGENT", "2 WORKING_DAYS", "2 WORKING_HOURS", "1 WORKING_DAYS", ""),
                        List.of("limits", "NORMAL", "5 WORKING_DAYS", "4 WORKING_HOURS", "3 WORKING_DAYS", ""),
                        List.of("governor", "", "", "", "", "FIRST_RIGHT_PERCENT:0")));
    }

    private static String csv(List<String> heading, Iterable<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(heading);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be written", e);
        }
        return text.toString();
    }
}
