package org.fenbo.intake.report;

/** The channel on which a report came (INT-1). */
public enum Channel {
    GRID_COLLECTOR,
    HOTLINE,
    UPPER_PLATFORM,
    CITIZEN,
    GROUP_CHAT,
    OPEN311,
    SENSOR,
    DEPARTMENT,
    PATROL,
    MEDIA,
    BULK_FILE
}
