package org.fenbo.backbone.web.quota;

/** The quota of each caller, counted together for all instances. */
public interface Quotas {

    /** How many calls a minute are allowed; also the most that are allowed at once. */
    long perMinute();

    /** Counts one call of the caller, if the caller's quota allows it. */
    Allowance take(String caller);
}
