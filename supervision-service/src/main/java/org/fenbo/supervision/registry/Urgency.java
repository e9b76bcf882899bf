package org.fenbo.supervision.registry;

/** How fast a case must go (急 / 普). */
public enum Urgency {
    URGENT,
    NORMAL;

    /** Reads a wire name; one that isn't known yet counts as normal. */
    public static Urgency of(String name) {
        return name.equals(URGENT.name()) ? URGENT : NORMAL;
    }
}
