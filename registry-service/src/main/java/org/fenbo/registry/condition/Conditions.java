package org.fenbo.registry.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes conditions as people write them. Each text is one condition: {@code channel=HOTLINE|CITIZEN},
 * {@code answer.squareMetres=100..500} (from 100 to less than 500; one end may be omitted), {@code time=22:00-06:00},
 * {@code day=06-01~09-30}.
 */
public final class Conditions {

    /** How a condition is written; shown to an author whose text is not a condition. */
    public static final Words HOW_TO_WRITE = new Words(
            "写作 channel=HOTLINE|CITIZEN、answer.size=100..500、time=22:00-06:00 或 day=06-01~09-30",
            "write channel=HOTLINE|CITIZEN, answer.size=100..500, time=22:00-06:00 or day=06-01~09-30");

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{0,63})\\s*=\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)?\\.\\.(-?\\d+(?:\\.\\d+)?)?");
    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final Pattern SEASON = Pattern.compile("(\\d{2}-\\d{2})~(\\d{2}-\\d{2})");
    private static final Pattern BETWEEN = Pattern.compile("\\|");
    private static final String MONTH_DAY_MARK = "--";

    private Conditions() {}

    /** Reads a condition; empty if the text is not a condition. */
    public static Optional<Condition> parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        String fact = shape.group(1);
        String values = shape.group(2).strip();
        try {
            return switch (fact) {
                case Condition.TIME -> hours(values);
                case Condition.DAY -> season(values);
                default -> RANGE.matcher(values).matches() ? range(fact, values) : oneOf(fact, values);
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Condition> hours(String values) {
        Matcher matcher = HOURS.matcher(values);
        return matcher.matches()
                ? Optional.of(new Condition.Hours(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2))))
                : Optional.empty();
    }

    private static Optional<Condition> season(String values) {
        Matcher matcher = SEASON.matcher(values);
        return matcher.matches()
                ? Optional.of(new Condition.Season(
                        MonthDay.parse(MONTH_DAY_MARK + matcher.group(1)),
                        MonthDay.parse(MONTH_DAY_MARK + matcher.group(2))))
                : Optional.empty();
    }

    private static Optional<Condition> range(String fact, String values) {
        Matcher matcher = RANGE.matcher(values);
        if (!matcher.matches() || (matcher.group(1) == null && matcher.group(2) == null)) {
            return Optional.empty();
        }
        BigDecimal atLeast = number(matcher.group(1));
        BigDecimal below = number(matcher.group(2));
        boolean never = atLeast != null && below != null && atLeast.compareTo(below) >= 0;
        return never ? Optional.empty() : Optional.of(new Condition.Range(fact, atLeast, below));
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    private static Optional<Condition> oneOf(String fact, String values) {
        TreeSet<String> words = BETWEEN.splitAsStream(values)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Condition.OneOf(fact, words));
    }

    /** Writes a condition as text. */
    public static String text(Condition condition) {
        return condition.fact() + "="
                + switch (condition) {
                    case Condition.OneOf one -> String.join("|", one.values());
                    case Condition.Range range -> text(range.atLeast()) + ".." + text(range.below());
                    case Condition.Hours hours -> hours.from() + "-" + hours.until();
                    case Condition.Season season -> text(season.from()) + "~" + text(season.until());
                };
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(MonthDay day) {
        return day.toString().substring(MONTH_DAY_MARK.length());
    }
}
