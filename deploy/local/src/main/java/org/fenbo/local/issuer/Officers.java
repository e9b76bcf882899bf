package org.fenbo.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The demo officers from officers.yaml. */
public record Officers(List<Officer> all) {

    /** All officers of officers.yaml. */
    public static Officers supplied() {
        try (var in = Objects.requireNonNull(Officers.class.getResourceAsStream("/officers.yaml"))) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Officers(rows.stream().map(Officers::officer).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The officer with this code; empty if there is none. */
    public Optional<Officer> withCode(String code) {
        return all.stream().filter(officer -> officer.code().equals(code)).findFirst();
    }

    /**
     * The officer with this code. If no officer has this code, the first officer with this role. Empty if no officer
     * has this code or role.
     */
    public Optional<Officer> named(String codeOrRole) {
        return withCode(codeOrRole)
                .or(() -> all.stream()
                        .filter(officer -> officer.role().equals(codeOrRole))
                        .findFirst());
    }

    /** The role codes, in the order of officers.yaml. */
    public List<String> roles() {
        return all.stream().map(Officer::role).distinct().toList();
    }

    /** All names that {@link #named} accepts: role codes and officer codes. */
    public List<String> names() {
        return Stream.concat(roles().stream(), all.stream().map(Officer::code)).toList();
    }

    private static Officer officer(Map<String, Object> row) {
        return new Officer(
                text(row, "code"),
                text(row, "name"),
                text(row, "role"),
                optional(row, "unit"),
                optional(row, "area"),
                Boolean.TRUE.equals(row.get("machine")),
                list(row, "channels"));
    }

    private static @Nullable String optional(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null ? null : value.toString();
    }

    private static List<String> list(Map<String, Object> row, String key) {
        return row.get(key) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }
}
