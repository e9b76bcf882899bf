package org.fenbo.backbone.web.quota;

/** The quota of each caller. All instances count the calls of a caller together. */
public interface Quotas {

    /** How many calls a minute are allowed; also the most calls that are allowed at once. */
    long perMinute();

    /** Counts one call of the caller if the caller's quota allows the call. */
    Allowance take(String caller);
}
