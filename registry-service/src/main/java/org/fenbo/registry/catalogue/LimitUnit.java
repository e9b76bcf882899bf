package org.fenbo.registry.catalogue;

import org.fenbo.backbone.kernel.Named;

/** The units of time limits (TIME-1). */
public enum LimitUnit implements Named {
    /** Minutes, also outside working hours. */
    MINUTES("分钟"),
    /** Hours, also outside working hours (紧急工作时). */
    HOURS("小时"),
    /** Minutes inside working hours. */
    WORKING_MINUTES("工作分钟"),
    /** Hours inside working hours. */
    WORKING_HOURS("工作小时"),
    /** Working days of the calendar. */
    WORKING_DAYS("工作日"),
    /** All days, also rest days and holidays. */
    NATURAL_DAYS("自然日"),
    /** The limit is the end of the day; the amount is 1. */
    SAME_DAY("当日");

    private final String chinese;

    LimitUnit(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
