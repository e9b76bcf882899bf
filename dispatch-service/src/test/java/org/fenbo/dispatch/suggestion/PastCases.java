package org.fenbo.dispatch.suggestion;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real cases of a district, with the units that handled them in the end. They are read from the folder
 * {@code shared}, which is not part of the project.
 */
final class PastCases {

    private static final Path FOLDER = Path.of("shared", "data", "pingshan");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private PastCases() {}

    record PastCase(String number, Similarity likeness, String typeName, String unit, String month, Instant at) {}

    /**
     * The folder, searched in the working directory and in all directories above it; empty if there is no such folder.
     */
    static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The cases that name a unit, in the order of their creation. */
    static List<PastCase> inOrder(Path folder) throws IOException {
        return rows(folder.resolve("events_until_2018-10.csv"))
                .filter(row -> !row.get("DISPOSE_UNIT_ID").isEmpty())
                .map(PastCases::pastCase)
                .sorted(comparing(PastCase::at).thenComparing(past -> Long.valueOf(past.number())))
                .toList();
    }

    static Map<String, String> tiers(Path folder) throws IOException {
        var tiers = new HashMap<String, String>();
        rows(folder.resolve("units_observed.csv"))
                .forEach(row -> tiers.put(row.get("DISPOSE_UNIT_ID"), row.get("tier_guess")));
        return tiers;
    }

    private static PastCase pastCase(Row row) {
        var created = row.get("CREATE_TIME");
        var at = LocalDateTime.parse(created, TIME).toInstant(ZoneOffset.ofHours(8));
        return new PastCase(
                row.get("REC_ID"),
                likeness(row),
                row.get("EVENT_TYPE_NAME"),
                row.get("DISPOSE_UNIT_ID"),
                created.substring(0, 7),
                at);
    }

    private static Similarity likeness(Row row) {
        return new Similarity(
                row.get("EVENT_TYPE_ID"),
                row.get("MAIN_TYPE_ID"),
                row.get("SUB_TYPE_ID"),
                row.get("STREET_ID"),
                row.get("COMMUNITY_ID"),
                row.get("EVENT_SRC_ID"));
    }

    private record Row(List<String> header, List<String> values) {

        String get(String column) {
            var value = values.get(header.indexOf(column));
            return value.equals("-") ? "" : value;
        }
    }

    private static Stream<Row> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> new Row(header, cells(line)));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
