package org.fenbo.local.settings;

/**
 * Upper bounds of the Java heaps, in megabytes.
 *
 * @param servers the process of Kafka, front door and issuer
 * @param services the process of all four services
 * @param oneService each process when every service has its own
 */
public record Memory(int servers, int services, int oneService) {

    /** Enough for a district's day on a small machine. */
    public static Memory usual() {
        return new Memory(192, 512, 256);
    }
}
