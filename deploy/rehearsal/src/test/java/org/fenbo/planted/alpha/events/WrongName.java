package org.fenbo.planted.alpha.events;

/** Takes a name on the wire from a class. */
public final class WrongName {
    private WrongName() {}

    public static String of(Object event) {
        return event.getClass().getSimpleName();
    }
}
