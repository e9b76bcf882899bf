package org.fenbo.intake.channel;

/** How many reports each client may hand in, whichever instance they come to (INT-1). */
public interface Quotas {

    /** How many a minute, and at most at once. */
    long perMinute();

    /** Takes one report off the client's quota, if there is something left of it. */
    Allowance take(String client);
}
