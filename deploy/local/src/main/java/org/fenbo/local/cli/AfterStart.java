package org.fenbo.local.cli;

import org.fenbo.local.settings.LocalSettings;

/**
 * Work that another module does when {@code ./fenbo up} has everything ready. The module names its class in {@code
 * META-INF/services/org.fenbo.local.cli.AfterStart}.
 */
public interface AfterStart {
    /** What it does, in a few plain words, for example "loading the demo district". */
    String what();

    /** Does the work. It must be safe to repeat, because every start calls it. */
    void ready(LocalSettings settings);
}
