package org.fenbo.intake.bulk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.fenbo.intake.report.Refusal;
import org.fenbo.intake.report.Sender;

/** Takes a file (批量导入): keeps its rows, to be taken in one after the other. */
public final class StartUpload {
    private final Uploads uploads;
    private final InstantSource clock;

    public StartUpload(Uploads uploads, InstantSource clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Why a mapping doesn't fit a file; empty if it does. */
    public Optional<Refusal> refusal(Mapping mapping, List<String> header) {
        return Stream.of(
                        unknownField(mapping),
                        missingColumn(mapping, header),
                        withoutNature(mapping),
                        timeFormat(mapping))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> unknownField(Mapping mapping) {
        return Stream.of(mapping.fields(), mapping.constants(), mapping.values())
                .map(Map::keySet)
                .flatMap(java.util.Set::stream)
                .filter(word -> Field.named(word).isEmpty())
                .findFirst()
                .map(word -> new Refusal(
                        "unknown-field",
                        "mapping." + word,
                        "a report has no field '" + word + "'",
                        "map to one of "
                                + String.join(
                                        ", ",
                                        Stream.of(Field.values())
                                                .map(Field::word)
                                                .toList())));
    }

    private static Optional<Refusal> missingColumn(Mapping mapping, List<String> header) {
        TreeSet<String> missing = new TreeSet<>();
        mapping.fields().values().forEach(missing::addAll);
        header.forEach(missing::remove);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "missing-column",
                        "file",
                        "the file has no column " + String.join(", ", missing),
                        "correct the mapping; the file has " + String.join(", ", header)));
    }

    private static Optional<Refusal> withoutNature(Mapping mapping) {
        List<String> known = new ArrayList<>(mapping.fields().keySet());
        known.addAll(mapping.constants().keySet());
        return known.contains(Field.NATURE.word())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "mapping-incomplete",
                        "mapping.nature",
                        "neither a column nor a constant says the nature of the reports",
                        "add a column to fields, or a value to constants"));
    }

    private static Optional<Refusal> timeFormat(Mapping mapping) {
        return RowReader.faultOfFormat(mapping.timeFormat())
                .map(fault -> new Refusal(
                        "unknown-time-format", "mapping.timeFormat", fault, "send a pattern like yyyy-MM-dd HH:mm:ss"));
    }

    /**
     * Keeps a file that fits its mapping.
     *
     * @return how many rows it has
     */
    public long from(UUID id, String name, Sender sender, Mapping mapping, List<String> header, Iterator<RawRow> rows) {
        return uploads.open(new Upload(id, name, sender, mapping, header, clock.instant()), rows);
    }
}
