package org.fenbo.intake.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.kernel.Listed;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a report must fulfil to be accepted at an instant, and the grid of an accepted report. The rules use
 * only the revision that was in force at this instant. A matter that no list contains can be reported, too (INT-3): a
 * report without a category is accepted, even before the first revision of the registry.
 */
public final class AcceptanceRules {
    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_PLACE = 500;
    public static final int LONGEST_CODE = 64;
    public static final int LONGEST_SOURCE_NUMBER = 128;

    /** How far a report's times may be in the future, because clocks of phones and hotlines can be fast. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** A time before this instant can only be a mistake of a device or a file. */
    static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final Optional<KnownCodes> inForce;
    private final Instant now;
    private final ZoneId zone;

    private AcceptanceRules(Optional<KnownCodes> inForce, Instant now, ZoneId zone) {
        this.inForce = inForce;
        this.now = now;
        this.zone = zone;
    }

    /**
     * The rules of the present instant, whenever they are asked for.
     *
     * @param registry the copy of the registry in memory
     * @param zone the district's zone, in which areas begin and end
     */
    public static Supplier<AcceptanceRules> present(
            CompleteRevisions<KnownCodes> registry, InstantSource clock, ZoneId zone) {
        return () -> {
            Instant now = clock.instant();
            return new AcceptanceRules(registry.inForce(now), now, zone);
        };
    }

    Instant now() {
        return now;
    }

    /** Why a report is not accepted; empty if it is accepted. */
    public Optional<Refusal> refusal(Submission submission) {
        return Stream.of(words(submission), times(submission), codes(submission.matter()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The revision that a report's codes are checked against; null before the first revision. */
    @Nullable
    Integer revision() {
        return inForce.map(KnownCodes::revision).orElse(null);
    }

    /** The urgency that the catalogue states for the category; {@code NORMAL} if it is not known (REG-11d). */
    Urgency urgencyOf(@Nullable String category) {
        return known(category).map(KnownCodes.Category::urgent).orElse(false) ? Urgency.URGENT : Urgency.NORMAL;
    }

    /** The submission with the nature that the catalogue states for its category (REG-11d). */
    Submission classified(Submission submission) {
        return known(submission.matter().category())
                .map(category ->
                        submission.about(CategoryNature.of(category.nature()).orElse(null)))
                .orElse(submission);
    }

    private Optional<KnownCodes.Category> known(@Nullable String category) {
        return Optional.ofNullable(category)
                .flatMap(code -> inForce.flatMap(
                        known -> Optional.ofNullable(known.catalogue().get(code))));
    }

    /**
     * The submission in the grid that contains its point, if the grid that it names has ended before its receipt
     * (ORG-2c). If no grid contains the point, the submission keeps the ended grid, because the copy knows the areas
     * above it.
     */
    Submission placed(Submission submission, Instant receivedAt) {
        Matter matter = submission.matter();
        String area = matter.area();
        if (area == null || !(matter.place().position() instanceof Position.Degrees point)) {
            return submission;
        }
        LocalDate day = LocalDate.ofInstant(receivedAt, zone);
        return inForce.flatMap(known -> known.days().around(point.longitude(), point.latitude(), area, day))
                .map(submission::in)
                .orElse(submission);
    }

    private static Optional<Refusal> words(Submission submission) {
        Matter matter = submission.matter();
        if (matter.text().isBlank() && !matter.codes().containsKey(Matter.CATEGORY)) {
            return refused(IntakeCode.NOTHING_SAID, "text");
        }
        if (!matter.place().position().isSound()) {
            return refused(IntakeCode.IMPOSSIBLE_PLACE, "place");
        }
        return tooLong("text", matter.text(), LONGEST_TEXT)
                .or(() -> tooLong("place.text", matter.place().text(), LONGEST_PLACE))
                .or(() -> tooLong("sourceNumber", submission.source().number(), LONGEST_SOURCE_NUMBER))
                .or(() -> tooLong("collector", Collector.officerOf(submission.collector()), LONGEST_CODE));
    }

    private static Optional<Refusal> tooLong(String field, @Nullable String text, int longest) {
        return Optional.ofNullable(text)
                .filter(given -> given.length() > longest)
                .flatMap(given -> refused(IntakeCode.TOO_LONG, field, longest));
    }

    private Optional<Refusal> times(Submission submission) {
        Instant limit = now.plus(TOLERANCE);
        return time("happenedAt", submission.happenedAt(), limit)
                .or(() -> time("reportedAt", submission.reportedAt(), limit));
    }

    private static Optional<Refusal> time(String field, Instant given, Instant limit) {
        if (given.isAfter(limit)) {
            return refused(IntakeCode.TIME_IN_THE_FUTURE, field, given);
        }
        return given.isBefore(EARLIEST) ? refused(IntakeCode.TIME_TOO_EARLY, field, given) : Optional.empty();
    }

    private Optional<Refusal> codes(Matter matter) {
        Map<String, String> codes = matter.codes();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        return inForce.map(known -> unknown(codes, known).or(() -> ended(matter, known)))
                .orElseGet(() -> refused(
                        IntakeCode.NO_REGISTRY_IN_FORCE,
                        codes.keySet().iterator().next()));
    }

    private static Optional<Refusal> unknown(Map<String, String> codes, KnownCodes known) {
        return unknown(codes, Matter.CATEGORY, known.categories(), IntakeCode.UNKNOWN_CATEGORY, known.revision())
                .or(() -> unknown(codes, Matter.AREA, known.areas(), IntakeCode.UNKNOWN_AREA, known.revision()))
                .or(() -> unknown(codes, Concerned.UNIT, known.units(), IntakeCode.NO_SUCH_UNIT, known.revision()))
                .or(() -> unknown(
                        codes, Concerned.OFFICER, known.officers(), IntakeCode.NO_SUCH_OFFICER, known.revision()));
    }

    /** A report with a point is accepted: its point decides the grid, see {@link #placed} (ORG-2d). */
    private Optional<Refusal> ended(Matter matter, KnownCodes known) {
        String area = matter.codes().get(Matter.AREA);
        if (area == null || !(matter.place().position() instanceof Position.Unknown)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        return known.days()
                .endOf(area, today)
                .flatMap(last -> refused(
                        IntakeCode.ENDED_AREA,
                        Matter.AREA,
                        area,
                        last,
                        new Listed(known.days().replacing(area, today))));
    }

    private static Optional<Refusal> unknown(
            Map<String, String> codes, String field, Set<String> known, IntakeCode refusal, int revision) {
        return Optional.ofNullable(codes.get(field))
                .filter(code -> !known.contains(code))
                .flatMap(code -> refused(refusal, field, revision, code));
    }

    private static Optional<Refusal> refused(IntakeCode code, String field, Object... values) {
        return Optional.of(code.refusal(values).at(field));
    }
}
