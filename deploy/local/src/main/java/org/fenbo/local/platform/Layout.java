package org.fenbo.local.platform;

/** How the services are spread over processes. */
public enum Layout {
    /** One process for all four: the least memory, the quickest start. */
    TOGETHER,
    /** A process for each, as in production: any of them can be killed. */
    SEPARATE,
    /** As separate, and Kafka in a process of its own too, which a rehearsal kills and keeps stopped. */
    APART
}
