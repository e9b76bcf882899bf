package org.fenbo.intake.bulk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.IntakeCode;

/** Begins an upload (批量导入): checks the mapping and stores the rows. {@link TakeRows} takes the rows later. */
public final class StartUpload {
    private static final String COLLECTOR = "collector";

    private final Uploads uploads;
    private final InstantSource clock;

    public StartUpload(Uploads uploads, InstantSource clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Why a mapping doesn't fit a file; empty if it fits. */
    public Optional<Refusal> refusal(Mapping mapping, List<String> header) {
        return Stream.of(
                        collector(mapping),
                        unknownField(mapping),
                        missingColumn(mapping, header),
                        withoutNature(mapping),
                        timeFormat(mapping))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The sender of a file is no collector, and a file can't name one (CASE-6j). */
    private static Optional<Refusal> collector(Mapping mapping) {
        return IntakeCode.ANOTHER_COLLECTOR
                .when(words(mapping).anyMatch(COLLECTOR::equals))
                .map(refusal -> refusal.at("mapping." + COLLECTOR));
    }

    private static Stream<String> words(Mapping mapping) {
        return Stream.of(mapping.fields(), mapping.constants(), mapping.values())
                .map(Map::keySet)
                .flatMap(Set::stream);
    }

    private static Optional<Refusal> unknownField(Mapping mapping) {
        return words(mapping)
                .filter(word -> Field.named(word).isEmpty())
                .findFirst()
                .map(word -> IntakeCode.UNKNOWN_FIELD
                        .refusal(
                                word, Stream.of(Field.values()).map(Field::word).collect(Collectors.joining(", ")))
                        .at("mapping." + word));
    }

    private static Optional<Refusal> missingColumn(Mapping mapping, List<String> header) {
        TreeSet<String> missing = new TreeSet<>();
        mapping.fields().values().forEach(missing::addAll);
        header.forEach(missing::remove);
        return IntakeCode.MISSING_COLUMN
                .when(!missing.isEmpty(), String.join(", ", missing), String.join(", ", header))
                .map(refusal -> refusal.at("file"));
    }

    private static Optional<Refusal> withoutNature(Mapping mapping) {
        List<String> known = new ArrayList<>(mapping.fields().keySet());
        known.addAll(mapping.constants().keySet());
        return IntakeCode.MAPPING_INCOMPLETE
                .when(!known.contains(Field.NATURE.word()))
                .map(refusal -> refusal.at("mapping.nature"));
    }

    private static Optional<Refusal> timeFormat(Mapping mapping) {
        return RowReader.faultOfFormat(mapping.timeFormat())
                .map(fault -> IntakeCode.UNKNOWN_TIME_FORMAT.refusal(fault).at("mapping.timeFormat"));
    }

    /** An upload that begins now; check its mapping by {@link #refusal} before. */
    public Upload upload(
            UUID id, String name, Actor actor, Set<Channel> channels, Mapping mapping, List<String> header) {
        return new Upload(id, name, actor, channels, mapping, header, clock.instant());
    }

    /**
     * Stores an upload and its rows.
     *
     * @return how many rows the file has
     */
    public long keep(Upload upload, Iterator<RawRow> rows) {
        return uploads.open(upload, rows);
    }
}
