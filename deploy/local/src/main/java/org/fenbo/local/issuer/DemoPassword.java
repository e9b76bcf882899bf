package org.fenbo.local.issuer;

import org.fenbo.local.settings.LocalSettings;

/**
 * The password that all demo officers on this machine share. It is random. {@code up} and {@code status} print it; no
 * source file contains it.
 */
public final class DemoPassword {
    static final String NAME = "demo-password";

    private DemoPassword() {}

    /** The password of this machine's demo officers. */
    public static String of(LocalSettings settings) {
        return settings.secrets().password(NAME);
    }
}
