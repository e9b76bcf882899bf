package org.fenbo.intake.report;

/** What the category of a report is about, as the catalogue states it (REG-11d). */
public enum CategoryNature {
    /** 部件: a thing with an owner who maintains it. */
    COMPONENT,
    /** 事件: something that happens. */
    HAPPENING
}
