package org.fenbo.intake.report;

/** How urgent a matter is (急 / 普). */
public enum Urgency {
    NORMAL,
    URGENT
}
