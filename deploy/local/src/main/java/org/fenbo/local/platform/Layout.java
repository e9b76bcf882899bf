package org.fenbo.local.platform;

/** How the services are spread over processes. */
public enum Layout {
    /** One process for all four services, which needs the least memory and starts quickest. */
    TOGETHER,
    /** One process for each service, as in production. Each of them can be killed. */
    SEPARATE,
    /** Like {@link #SEPARATE}, and Kafka has its own process too, which a rehearsal can kill and keep stopped. */
    APART
}
