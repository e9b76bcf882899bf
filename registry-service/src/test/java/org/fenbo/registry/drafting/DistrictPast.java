package org.fenbo.registry.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The real past cases of a district, read from a folder next to the project. */
public final class DistrictPast {

    private static final Path FOLDER = Path.of("shared", "data", "pingshan");

    private final Path folder;
    private final Map<String, String> tiers;

    private DistrictPast(Path folder) throws IOException {
        this.folder = folder;
        this.tiers = tiers(folder);
    }

    /** @param number the number of the case in the files */
    public record Row(String number, SampleCase past, String tier, String typeName, String created) {}

    /** Searches the working directory and its parents for the folder; empty if it isn't found. */
    public static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** All cases for which the files name the handling unit. */
    public static List<Row> rows(Path folder) throws IOException {
        var past = new DistrictPast(folder);
        return past.read();
    }

    private List<Row> read() throws IOException {
        return lines(folder.resolve("events_until_2018-10.csv"))
                .filter(line -> !line.get("DISPOSE_UNIT_ID").isEmpty())
                .map(this::row)
                .toList();
    }

    private Row row(Line line) {
        var unit = line.get("DISPOSE_UNIT_ID");
        var tier = tiers.getOrDefault(unit, "unknown");
        var past = new SampleCase(line.get("SUB_TYPE_ID"), line.get("STREET_ID"), unit, unitTier(tier));
        return new Row(line.get("REC_ID"), past, tier, line.get("EVENT_TYPE_NAME"), line.get("CREATE_TIME"));
    }

    private static UnitTier unitTier(String tier) {
        return switch (tier) {
            case "street" -> UnitTier.STREET;
            case "community" -> UnitTier.COMMUNITY;
            default -> UnitTier.DISTRICT;
        };
    }

    private static Map<String, String> tiers(Path folder) throws IOException {
        var tiers = new HashMap<String, String>();
        lines(folder.resolve("units_observed.csv"))
                .forEach(line -> tiers.put(line.get("DISPOSE_UNIT_ID"), line.get("tier_guess")));
        return tiers;
    }

    private record Line(List<String> header, List<String> values) {

        String get(String column) {
            var value = values.get(header.indexOf(column));
            return value.equals("-") ? "" : value;
        }
    }

    private static Stream<Line> lines(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> new Line(header, cells(line)));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
