package org.fenbo.registry.catalogue;

import org.fenbo.backbone.kernel.Named;

/** What a time limit is counted in (TIME-1). */
public enum LimitUnit implements Named {
    /** Minutes round the clock. */
    MINUTES("分钟"),
    /** Hours round the clock (紧急工作时). */
    HOURS("小时"),
    /** Minutes inside working hours. */
    WORKING_MINUTES("工作分钟"),
    /** Hours inside working hours. */
    WORKING_HOURS("工作小时"),
    /** Days on which work is done, by the calendar. */
    WORKING_DAYS("工作日"),
    /** Days of the calendar. */
    NATURAL_DAYS("自然日"),
    /** Before the end of the day; the amount is 1. */
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
