package org.fenbo.intake.report;

/**
 * The stage of a report (INT-4). Every received report is in exactly one stage, so the counts of all stages always add
 * up to the number of received reports (I3). The last three stages need screening. Screening doesn't exist yet, so no
 * report is in these stages.
 */
public enum Stage {
    WAITING,
    FILED,
    JOINED,
    CLOSED_DIRECTLY,
    REJECTED,
    TRANSFERRED_OUT
}
