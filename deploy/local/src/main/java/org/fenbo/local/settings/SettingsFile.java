package org.fenbo.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Stores the settings of the last start in their folder, so that every process and every later command reads the same
 * settings.
 */
public final class SettingsFile {
    private static final String NAME = "settings.properties";
    private static final String PROPERTY = "property.";

    private SettingsFile() {}

    /** Whether a platform was started in this folder before. */
    public static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Writes the settings to their folder. */
    public static void write(LocalSettings settings) {
        var lines = new Properties();
        lines.setProperty("home", settings.home().toString());
        lines.setProperty("district", settings.district());
        lines.setProperty("zone", settings.zone().getId());
        lines.setProperty("memory.servers", Integer.toString(settings.memory().servers()));
        lines.setProperty("memory.services", Integer.toString(settings.memory().services()));
        lines.setProperty(
                "memory.one-service", Integer.toString(settings.memory().oneService()));
        settings.properties().forEach((key, value) -> lines.setProperty(PROPERTY + key, value));
        settings.ports().numbers().forEach((part, port) -> lines.setProperty("port." + part.code(), port.toString()));
        try {
            Files.createDirectories(settings.folder());
            // Uses a stream, not a writer, because Properties escapes characters outside Latin-1 only for streams.
            try (var out = Files.newOutputStream(settings.folder().resolve(NAME))) {
                lines.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the settings of a folder in which a platform was started before. */
    public static LocalSettings read(Path folder) {
        var lines = new Properties();
        try (var in = Files.newInputStream(folder.resolve(NAME))) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var usual = LocalSettings.usual(Path.of(lines.getProperty("home")), folder);
        return new LocalSettings(
                usual.home(),
                folder,
                ports(lines),
                lines.getProperty("district", usual.district()),
                ZoneId.of(lines.getProperty("zone", usual.zone().getId())),
                memory(lines, usual.memory()),
                properties(lines));
    }

    private static Map<String, String> properties(Properties lines) {
        return lines.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PROPERTY))
                .collect(Collectors.toMap(key -> key.substring(PROPERTY.length()), lines::getProperty));
    }

    private static Ports ports(Properties lines) {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            numbers.put(part, number(lines, "port." + part.code(), part.usualPort()));
        }
        return new Ports(numbers);
    }

    private static Memory memory(Properties lines, Memory usual) {
        return new Memory(
                number(lines, "memory.servers", usual.servers()),
                number(lines, "memory.services", usual.services()),
                number(lines, "memory.one-service", usual.oneService()));
    }

    private static int number(Properties lines, String key, int usual) {
        return Integer.parseInt(lines.getProperty(key, Integer.toString(usual)));
    }
}
