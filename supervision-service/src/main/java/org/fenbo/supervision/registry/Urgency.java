package org.fenbo.supervision.registry;

/** The urgency of a case (急 / 普). */
public enum Urgency {
    URGENT,
    NORMAL;

    /** Reads a wire name; an unknown name counts as normal. */
    public static Urgency of(String name) {
        return name.equals(URGENT.name()) ? URGENT : NORMAL;
    }
}
