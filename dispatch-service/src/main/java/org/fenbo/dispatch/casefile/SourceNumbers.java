package org.fenbo.dispatch.casefile;

import java.util.Map;

/** The numbers that the senders of reports use themselves. Staff finds a case by them (CASE-2h). */
public interface SourceNumbers {
    /** Keeps numbers, by the number of the report. A report keeps its first number. */
    void keep(Map<String, String> byReport);
}
