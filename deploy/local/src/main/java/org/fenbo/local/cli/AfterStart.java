package org.fenbo.local.cli;

import org.fenbo.local.settings.LocalSettings;

/**
 * Work that another module does when {@code ./fenbo up} has made everything ready. The module names its class in
 * {@code META-INF/services/org.fenbo.local.cli.AfterStart}.
 */
public interface AfterStart {
    /** A few plain words that name the work, for example "loading the demo district". */
    String what();

    /** Does the work. The work must be safe to repeat, because every start calls it. */
    void ready(LocalSettings settings);
}
