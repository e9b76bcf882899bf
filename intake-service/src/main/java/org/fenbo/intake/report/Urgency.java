package org.fenbo.intake.report;

/** How fast it has to go (急 / 普). */
public enum Urgency {
    NORMAL,
    URGENT
}
