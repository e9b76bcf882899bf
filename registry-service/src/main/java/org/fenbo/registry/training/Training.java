package org.fenbo.registry.training;

import java.time.LocalDate;

/**
 * A training that a collector has finished (ORG-4i).
 *
 * @param officer code of the collector
 * @param title what the training was about
 * @param on the day on which it was finished
 */
public record Training(String officer, String title, LocalDate on) {

    /** The last day on which the training is valid. */
    public LocalDate validUntil(int months) {
        return on.plusMonths(months);
    }
}
