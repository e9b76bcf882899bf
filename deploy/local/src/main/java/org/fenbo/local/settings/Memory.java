package org.fenbo.local.settings;

/**
 * Upper bounds of the Java heaps, in megabytes.
 *
 * @param servers the process of Kafka, front door and issuer
 * @param services the process of all four services
 * @param oneService the process of one service, if every service has its own
 */
public record Memory(int servers, int services, int oneService) {

    /** The usual bounds. They are enough for the daily work of a district on a small machine. */
    public static Memory usual() {
        return new Memory(192, 512, 256);
    }
}
