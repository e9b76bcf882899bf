package org.fenbo.local.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --folder}, which every command has. */
public final class Place {

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where data, logs and secrets live (default: .fenbo in the checkout).")
    private @Nullable Path folder;

    /** The settings of the last start, or the usual settings before the first start. */
    public LocalSettings settings() {
        var chosen = folder();
        return SettingsFile.existsIn(chosen) ? SettingsFile.read(chosen) : LocalSettings.usual(home(), chosen);
    }

    /**
     * The settings of the last start.
     *
     * @throws PlainError if nothing was ever started in the folder
     */
    public LocalSettings startedSettings() {
        if (!SettingsFile.existsIn(folder())) {
            throw new PlainError("Nothing was ever started in " + folder() + ". Start it with ./fenbo up.");
        }
        return SettingsFile.read(folder());
    }

    /** The folder of the checkout. The script {@code fenbo} passes it as {@code fenbo.home}. */
    static Path home() {
        return Path.of(Optional.ofNullable(System.getProperty("fenbo.home"))
                .orElseThrow(() -> new PlainError("Start this through ./fenbo in the checkout.")));
    }

    private Path folder() {
        return Objects.requireNonNullElseGet(folder, () -> home().resolve(".fenbo"))
                .toAbsolutePath()
                .normalize();
    }
}
