package org.fenbo.local.issuer;

import org.fenbo.local.settings.LocalSettings;

/** The one password of all demo officers on this machine: random, shown by up and status, never in the sources. */
public final class DemoPassword {
    static final String NAME = "demo-password";

    private DemoPassword() {}

    /** The password of this machine's demo officers. */
    public static String of(LocalSettings settings) {
        return settings.secrets().password(NAME);
    }
}
