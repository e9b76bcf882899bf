package org.fenbo.local.cli;

import org.fenbo.local.settings.LocalSettings;

/**
 * What another module does when {@code ./fenbo up} has everything ready; named in {@code
 * META-INF/services/org.fenbo.local.cli.AfterStart} of its module.
 */
public interface AfterStart {
    /** What it does, in plain words: "loading the demo district". */
    String what();

    /** Must be safe to repeat: it is called at every start. */
    void ready(LocalSettings settings);
}
