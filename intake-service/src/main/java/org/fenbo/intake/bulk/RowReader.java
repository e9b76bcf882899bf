package org.fenbo.intake.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Microseconds;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.Place;
import org.fenbo.intake.report.Source;
import org.fenbo.intake.report.Submission;
import org.fenbo.intake.report.Urgency;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one upload into reports, by the mapping of the upload. */
final class RowReader {
    private static final String BETWEEN = " / ";
    private static final Words EMPTY = new Words("该项为空", "it is empty");
    private static final Words UNREADABLE_TIME = new Words("“%s”不符合时间格式", "'%s' doesn't fit the time format");
    private static final Words UNKNOWN_VALUE = new Words("“%s”不能作 %s 的值", "'%s' means nothing as %s");

    private final Mapping mapping;
    private final String client;
    private final Instant now;
    private final DateTimeFormatter times;
    private final Function<@Nullable String, Urgency> usual;
    private final Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);

    /** @param usual the urgency of a category, for a row that states none */
    RowReader(Upload upload, Instant now, Function<@Nullable String, Urgency> usual) {
        this.usual = usual;
        this.mapping = upload.mapping();
        this.client = upload.actor().id();
        this.now = now;
        this.times = times(mapping.timeFormat());
        Map<String, Integer> places = new HashMap<>();
        upload.header().forEach(name -> places.putIfAbsent(name, places.size()));
        mapping.fields()
                .forEach((word, names) -> columns.put(
                        Field.named(word).orElseThrow(),
                        names.stream().map(places::get).toList()));
    }

    /** The report that a row contains, or the row's fault. */
    sealed interface Reading {}

    record Submitted(Submission submission) implements Reading {}

    record Faulty(RowFault fault) implements Reading {}

    private static DateTimeFormatter times(@Nullable String format) {
        return Optional.ofNullable(format).map(DateTimeFormatter::ofPattern).orElse(DateTimeFormatter.ISO_DATE_TIME);
    }

    /** The fault of a pattern of times; empty if the pattern is valid. */
    static Optional<String> faultOfFormat(@Nullable String format) {
        try {
            var _ = times(format);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    Reading read(List<String> cells) {
        try {
            return new Submitted(submission(cells));
        } catch (Unreadable e) {
            return new Faulty(e.fault);
        }
    }

    private Submission submission(List<String> cells) {
        Optional<Instant> happened = value(cells, Field.HAPPENED_AT, this::time);
        Instant reported =
                value(cells, Field.REPORTED_AT, this::time).or(() -> happened).orElse(now);
        return new Submission(
                new Source(
                        value(cells, Field.CHANNEL, Channel::valueOf).orElse(Channel.BULK_FILE),
                        client,
                        text(cells, Field.SOURCE_NUMBER)),
                matter(cells),
                null,
                happened.orElse(reported),
                reported);
    }

    private Matter matter(List<String> cells) {
        return new Matter(
                value(cells, Field.NATURE, Nature::valueOf)
                        .orElseThrow(() -> new Unreadable(fault(Field.NATURE, "missing-value", EMPTY))),
                value(cells, Field.URGENCY, Urgency::valueOf).orElseGet(() -> usual.apply(text(cells, Field.CATEGORY))),
                text(cells, Field.CATEGORY),
                text(cells, Field.AREA),
                Objects.requireNonNullElse(text(cells, Field.TEXT), ""),
                Place.of(
                        text(cells, Field.PLACE_TEXT),
                        degrees(cells, Field.LONGITUDE),
                        degrees(cells, Field.LATITUDE)));
    }

    private @Nullable Double degrees(List<String> cells, Field field) {
        return value(cells, field, Double::valueOf).orElse(null);
    }

    private Instant time(String text) {
        TemporalAccessor read = times.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
        return Microseconds.of(
                switch (read) {
                    case ZonedDateTime zoned -> zoned.toInstant();
                    case OffsetDateTime offset -> offset.toInstant();
                    default -> LocalDateTime.from(read).atZone(mapping.zone()).toInstant();
                });
    }

    private <T> Optional<T> value(List<String> cells, Field field, Function<String, T> meaning) {
        return Optional.ofNullable(text(cells, field)).map(text -> meant(text, field, meaning));
    }

    private <T> T meant(String text, Field field, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (DateTimeException e) {
            throw new Unreadable(fault(field, "unreadable-time", UNREADABLE_TIME.with(List.of(text))));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(fault(field, "unknown-value", UNKNOWN_VALUE.with(List.of(text, field.word()))));
        }
    }

    private @Nullable String text(List<String> cells, Field field) {
        String found = columns.getOrDefault(field, List.of()).stream()
                .map(cells::get)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty() && !cell.equals(mapping.empty()))
                .collect(Collectors.joining(BETWEEN));
        String meant = mapping.values().getOrDefault(field.word(), Map.of()).getOrDefault(found, found);
        return meant.isEmpty() ? mapping.constants().get(field.word()) : meant;
    }

    RowFault fault(Field field, String reason, Words detail) {
        List<String> names = mapping.fields().getOrDefault(field.word(), List.of());
        return new RowFault(String.join(BETWEEN, names), reason, detail);
    }

    /** Ends the reading of a row at its first fault; {@code read} catches this exception. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RowFault fault;

        Unreadable(RowFault fault) {
            super(fault.reason(), null, false, false);
            this.fault = fault;
        }
    }
}
