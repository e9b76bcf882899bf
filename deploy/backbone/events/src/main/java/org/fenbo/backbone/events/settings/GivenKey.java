package org.fenbo.backbone.events.settings;

import java.util.Locale;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A key under {@code fenbo} in the spelling in which it was set, and the source where it was set. */
record GivenKey(String name, PropertySource<?> source) {
    private static final String OURS = "fenbo";

    /** All keys under {@code fenbo} in a source. */
    static Stream<GivenKey> in(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> all
                ? Stream.of(all.getPropertyNames())
                        .map(name -> new GivenKey(name, source))
                        .filter(GivenKey::isOurs)
                : Stream.empty();
    }

    private boolean isOurs() {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(OURS + ".") || (isVariable() && lower.startsWith(OURS + "_"));
    }

    boolean isClaimedBy(SettingKey key) {
        return isVariable() ? key.isVariable(name) : key.isNamed(name);
    }

    /**
     * Whether the source is shared by several programs, for example in a container. Then a key may be for another
     * program.
     */
    boolean isForAll() {
        return source instanceof SystemEnvironmentPropertySource
                || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }

    /** The first part of the key after {@code fenbo}: {@code intake} of {@code FENBO_INTAKE_UPLOAD_PATIENCE}. */
    String section() {
        return name.toLowerCase(Locale.ROOT).split("[._]", 3)[1];
    }

    /**
     * How many letters or digits must be added, dropped or changed to make the known key from this key; dots and dashes
     * don't count.
     */
    int distance(SettingKey known) {
        return EditDistance.between(letters(name), letters(known.name()));
    }

    /** The place of the key in its file; the kind of the source if the source is no file. */
    Words place() {
        var origin = OriginLookup.getOrigin(source, name);
        if (source instanceof SystemEnvironmentPropertySource) {
            return new Words("环境变量", "an environment variable");
        } else if (isForAll()) {
            return new Words("Java 参数 -D" + name, "the Java flag -D" + name);
        } else if (source instanceof CommandLinePropertySource<?>) {
            return new Words("命令行", "the command line");
        }
        var text = origin == null ? source.getName() : origin.toString();
        return new Words(text, text);
    }

    private boolean isVariable() {
        return source instanceof SystemEnvironmentPropertySource && !name.contains(".");
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
