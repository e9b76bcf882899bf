package org.fenbo.backbone.web.quota;

/** How many calls each caller may make, whichever instance they come to. */
public interface Quotas {

    /** How many a minute, and at most at once. */
    long perMinute();

    /** Takes one call off the caller's quota, if there is something left of it. */
    Allowance take(String caller);
}
