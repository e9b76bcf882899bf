package org.fenbo.intake.report;

/**
 * What has become of a report (INT-4). Every received report is in exactly one stage, so that their counts always add
 * up to the received (I3). The last three come with screening; until then nothing reaches them.
 */
public enum Stage {
    WAITING,
    FILED,
    JOINED,
    CLOSED_DIRECTLY,
    REJECTED,
    TRANSFERRED_OUT
}
