package org.fenbo.registry.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * A policy that consists of numbers (CITY-1). A number that the district doesn't give has the usual value, which we
 * ship. Some kinds of policies may also be given for one category, for example with the code {@code governor.101001};
 * a number that such a policy doesn't give is the district's number.
 *
 * @param category code of the category for which the numbers are; null for the whole district
 * @param given the numbers that the district gives
 */
public record NumberPolicy(Kind kind, @Nullable String category, Map<Name, Integer> given) implements Policy {
    private static final String BEFORE_CATEGORY = ".";

    public NumberPolicy {
        EnumMap<Name, Integer> copy = new EnumMap<>(Name.class);
        copy.putAll(given);
        given = Collections.unmodifiableMap(copy);
    }

    /** A policy of the whole district. */
    public NumberPolicy(Kind kind, Map<Name, Integer> given) {
        this(kind, null, given);
    }

    /** The policy with this code and these numbers; empty if no kind has the code. */
    public static Optional<NumberPolicy> of(String code, Map<Name, Integer> given) {
        return Kind.of(code).map(kind -> new NumberPolicy(kind, kind.categoryIn(code), given));
    }

    /** A policy of which every number has the usual value. */
    public static NumberPolicy usual(Kind kind) {
        return new NumberPolicy(kind, Map.of());
    }

    /** The policy of this kind among the policies of a revision; with the usual numbers if there is none. */
    public static NumberPolicy in(Map<String, Policy> policies, Kind kind) {
        return policies.get(kind.code()) instanceof NumberPolicy found ? found : usual(kind);
    }

    @Override
    public String code() {
        return category == null ? kind.code() : kind.code() + BEFORE_CATEGORY + category;
    }

    /** The number with this name. */
    public int value(Name name) {
        return given.getOrDefault(name, name.usual);
    }

    /** The numbers that are smaller than the numbers they come after. */
    public List<Name> outOfOrder() {
        return kind.names().stream()
                .filter(name -> name.after != null && value(name) < value(name.after))
                .toList();
    }

    /** The kinds of these policies, and their codes. */
    public enum Kind implements Named {
        /** How large a residential grid is, and how many grids a village has (ORG-1). */
        GRID_SIZES("grid-sizes", "网格规模"),
        /** How long a training of a collector is valid (ORG-4). */
        TRAINING("training", "培训有效期"),
        /** How service of members becomes points and stars (ORG-8). */
        SERVICE_POINTS("service-points", "服务积分"),
        /** When a line that is drafted from past cases becomes a duty; any other line is by decision (REG-13). */
        DRAFT_THRESHOLDS("draft-thresholds", "起草门槛"),
        /** After how many months without a review an entry of the catalogue is listed (REG-8). */
        CATALOGUE_REVIEW("catalogue-review", "目录复审"),
        /** Which matters are compared to find those that moved to another unit (REG-13). */
        DRIFT("drift", "清单偏移"),
        /** How long a unit may return an order, when a return leads to a ruling, and how long these take (CASE-5a,d,e). */
        RETURNS("returns", "退回"),
        /** After how many redos a case is a key order (CASE-13e). */
        REDO("redo", "重办"),
        /** For how long a person has a task that the person takes from a queue (CASE-2k). */
        QUEUES("queues", "待办"),
        /** How far deadlines move: by a pause, by shelving and by extensions (CASE-18c,d, TIME-3f). */
        SUSPENSIONS("suspensions", "暂停、挂账与延期"),
        /** When automatic dispatch of a category stops, and when a duty is listed as doubtful (CASE-22). */
        GOVERNOR("governor", "自动派单调控"),
        /** Whether the platform names persons for orders, and which absence is long (ORG-9d,f). */
        NAMING("naming", "指定经办人");

        private final String code;
        private final String chinese;

        Kind(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** The code of the policy. */
        public String code() {
            return code;
        }

        @Override
        public String chinese() {
            return chinese;
        }

        /** The names of its numbers. */
        public List<Name> names() {
            return Arrays.stream(Name.values())
                    .filter(name -> name.kind == this)
                    .toList();
        }

        /** Whether a district may also give numbers for one category. */
        private boolean isPerCategory() {
            return this == GOVERNOR;
        }

        /** The category that the code of a policy of this kind names; null if the policy is for the whole district. */
        @Nullable
        String categoryIn(String policy) {
            return policy.equals(code) ? null : policy.substring(code.length() + BEFORE_CATEGORY.length());
        }

        private boolean hasCategoryIn(String policy) {
            String before = code + BEFORE_CATEGORY;
            return isPerCategory() && policy.startsWith(before) && policy.length() > before.length();
        }

        /** The kind of the policy with this code; empty if there is none. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code) || kind.hasCategoryIn(code))
                    .findFirst();
        }
    }

    /** The names of the numbers of all kinds, with their usual values. A number is at least the number it comes after. */
    public enum Name implements Named {
        FEWEST_HOUSEHOLDS(Kind.GRID_SIZES, "网格最少户数", 300),
        MOST_HOUSEHOLDS(Kind.GRID_SIZES, "网格最多户数", 500, FEWEST_HOUSEHOLDS),
        LARGE_VILLAGE(Kind.GRID_SIZES, "大村起始户数", 500, 1, Integer.MAX_VALUE),
        FEWEST_IN_A_SMALL_VILLAGE(Kind.GRID_SIZES, "小村最少网格数", 1),
        MOST_IN_A_SMALL_VILLAGE(Kind.GRID_SIZES, "小村最多网格数", 2, FEWEST_IN_A_SMALL_VILLAGE),
        FEWEST_IN_A_LARGE_VILLAGE(Kind.GRID_SIZES, "大村最少网格数", 2),
        MOST_IN_A_LARGE_VILLAGE(Kind.GRID_SIZES, "大村最多网格数", 4, FEWEST_IN_A_LARGE_VILLAGE),
        MONTHS_VALID(Kind.TRAINING, "有效月数", 12, 1, Integer.MAX_VALUE),
        POINTS_PER_HOUR(Kind.SERVICE_POINTS, "每小时积分", 1),
        POINTS_PER_SERVICE(Kind.SERVICE_POINTS, "每次积分", 0),
        ONE_STAR(Kind.SERVICE_POINTS, "一星积分", 100, 1, Integer.MAX_VALUE),
        TWO_STARS(Kind.SERVICE_POINTS, "二星积分", 300, ONE_STAR),
        THREE_STARS(Kind.SERVICE_POINTS, "三星积分", 600, TWO_STARS),
        FOUR_STARS(Kind.SERVICE_POINTS, "四星积分", 1_000, THREE_STARS),
        FIVE_STARS(Kind.SERVICE_POINTS, "五星积分", 1_500, FOUR_STARS),
        /** The smallest share of the cases that the most frequent unit must have, in percent. */
        SMALLEST_SHARE(Kind.DRAFT_THRESHOLDS, "最低占比（%）", 90, 1, 100),
        FEWEST_CASES(Kind.DRAFT_THRESHOLDS, "最少案件数", 4, 1, Integer.MAX_VALUE),
        MONTHS_UNREVIEWED(Kind.CATALOGUE_REVIEW, "未复审月数", 12, 1, 120),
        /** The least number of cases that a matter must have in each of the compared periods. */
        FEWEST_COMPARED(Kind.DRIFT, "每期最少案件数", 5, 1, Integer.MAX_VALUE),
        /** After how many granted returns of a case the arbiter rules. */
        RETURNS_BEFORE_RULING(Kind.RETURNS, "裁决前同意退回次数", 2, 1, 10),
        /** How many working hours the centre has to decide on a return. */
        DECISION_HOURS(Kind.RETURNS, "退回审定时限（工作时）", 4, 1, 400),
        /** How many working hours the arbiter has for a ruling. */
        RULING_HOURS(Kind.RETURNS, "裁决时限（工作时）", 16, 1, 400),
        /** With this redo the case becomes a key order. */
        REDOS_BEFORE_KEY(Kind.REDO, "成为重点单的重办次数", 2, 1, 10),
        /** How many working hours after its dispatch a unit may return an order. */
        RETURN_HOURS(Kind.RETURNS, "退回期限（工作时）", 4, 1, 400),
        TAKEN_MINUTES(Kind.QUEUES, "领取待办时长（分钟）", 15, 1, 1_440),
        /** The smallest share of automatic orders that must be right, in percent; with 0 the governor never acts. */
        FIRST_RIGHT_PERCENT(Kind.GOVERNOR, "首派正确率下限（%）", 95, 0, 100),
        /** How many judged automatic orders a rate needs. */
        FEWEST_JUDGED(Kind.GOVERNOR, "统计最少件数", 10, 1, 1_000),
        /** How many of the last cases of a category count. */
        WINDOW_CASES(Kind.GOVERNOR, "统计窗口件数", 50, 1, 1_000, FEWEST_JUDGED),
        /** After how many returns the duty that named the unit is listed. */
        RETURNS_OF_DUTY(Kind.GOVERNOR, "职责存疑的退回次数", 10, 1, 1_000),
        /** 1 if the platform names a person for each order. */
        AUTOMATIC_NAMING(Kind.NAMING, "自动指定经办人（0 否，1 是）", 0, 0, 1),
        /** Who is out for more working days than these is out for long. */
        ABSENT_DAYS(Kind.NAMING, "离岗提醒（工作日）", 1, 1, 60),
        /** How many days a pause of an order lasts at most. */
        PAUSE_DAYS(Kind.SUSPENSIONS, "暂停最长天数", 30, 1, 366),
        /** After how many days at most a shelved case is reviewed. */
        REVIEW_DAYS(Kind.SUSPENSIONS, "挂账复核最长间隔（天）", 90, 1, 366),
        /** How often the deadline of an order moves at most. */
        EXTENSIONS(Kind.SUSPENSIONS, "延期次数上限", 2, 0, 10),
        /** By how many working days the deadline moves at most each time. */
        EXTENSION_DAYS(Kind.SUSPENSIONS, "每次延期最长工作日", 5, 1, 100);

        private final Kind kind;
        private final String chinese;
        private final int usual;
        private final int least;
        private final int most;
        private final @Nullable Name after;

        Name(Kind kind, String chinese, int usual) {
            this(kind, chinese, usual, 0, Integer.MAX_VALUE);
        }

        Name(Kind kind, String chinese, int usual, int least, int most) {
            this(kind, chinese, usual, least, most, null);
        }

        Name(Kind kind, String chinese, int usual, Name after) {
            this(kind, chinese, usual, 1, Integer.MAX_VALUE, after);
        }

        Name(Kind kind, String chinese, int usual, int least, int most, @Nullable Name after) {
            this.kind = kind;
            this.chinese = chinese;
            this.usual = usual;
            this.least = least;
            this.most = most;
            this.after = after;
        }

        /** The smallest number that a district may give. */
        public int least() {
            return least;
        }

        /** The largest number that a district may give. */
        public int most() {
            return most;
        }

        /** Whether a district may give this number. */
        public boolean allows(int number) {
            return number >= least && number <= most;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
