package org.fenbo.local.platform;

/** Which processes run the services. */
public enum Layout {
    /** One process for all four services. This layout needs the least memory and starts quickest. */
    TOGETHER,
    /** One process for each service, as in production. Each service can be killed alone. */
    SEPARATE,
    /** Like {@link #SEPARATE}, but Kafka has its own process too. A rehearsal can kill Kafka and keep it stopped. */
    APART
}
