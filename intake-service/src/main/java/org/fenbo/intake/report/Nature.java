package org.fenbo.intake.report;

/** What the reporter wants (诉求性质): 咨询, 投诉, 举报, 求助, 建议, 感谢. */
public enum Nature {
    CONSULTATION,
    COMPLAINT,
    TIP_OFF,
    REQUEST,
    SUGGESTION,
    THANKS
}
