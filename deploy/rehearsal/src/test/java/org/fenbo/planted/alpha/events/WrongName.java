package org.fenbo.planted.alpha.events;

/** Uses the name of a class as a name on the wire. */
public final class WrongName {
    private WrongName() {}

    public static String of(Object event) {
        return event.getClass().getSimpleName();
    }
}
