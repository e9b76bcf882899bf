package org.fenbo.backbone.workingtime;

/** The unit of a time limit (TIME-1); the names are sent on the wire. */
public enum LimitUnit {
    /** Minutes of real time, day and night. */
    MINUTES("minute", "分钟", 60 * 24 * LimitUnit.TEN_YEARS),
    /** Hours of real time, day and night (紧急工作时). */
    HOURS("hour", "个紧急工作时", 24 * LimitUnit.TEN_YEARS),
    /** Minutes of working time. */
    WORKING_MINUTES("working minute", "个工作分钟", 60 * 24 * LimitUnit.TEN_YEARS),
    /** Hours of working time. */
    WORKING_HOURS("working hour", "个工作时", 24 * LimitUnit.TEN_YEARS),
    /** Working days; due at the same time of day. */
    WORKING_DAYS("working day", "个工作日", LimitUnit.TEN_YEARS),
    /** Calendar days, working days or not; due at the same time of day. */
    NATURAL_DAYS("natural day", "个自然日", LimitUnit.TEN_YEARS),
    /** By the end of the working day (当日); its amount is always one. */
    SAME_DAY("same day", "当日", 1);

    /**
     * The longest limit, in days. No district has a longer limit. A larger number is a mistake, and its deadline would
     * take long to compute.
     */
    private static final int TEN_YEARS = 3660;

    private final String english;
    private final String chinese;
    private final int most;

    LimitUnit(String english, String chinese, int most) {
        this.english = english;
        this.chinese = chinese;
        this.most = most;
    }

    /** Whether the working calendar is needed to compute when the limit is due. */
    public boolean isWorkingTime() {
        return switch (this) {
            case MINUTES, HOURS, NATURAL_DAYS -> false;
            case WORKING_MINUTES, WORKING_HOURS, WORKING_DAYS, SAME_DAY -> true;
        };
    }

    int least() {
        return this == SAME_DAY ? 1 : 0;
    }

    int most() {
        return most;
    }

    String inEnglish(int amount) {
        return this == SAME_DAY ? english : amount + " " + english + (amount == 1 ? "" : "s");
    }

    String inChinese(int amount) {
        return this == SAME_DAY ? chinese : amount + chinese;
    }
}
