package org.fenbo.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The demo officers, one per role, from officers.yaml. */
public record Officers(List<Officer> all) {

    /** As supplied. */
    public static Officers supplied() {
        try (var in = Objects.requireNonNull(Officers.class.getResourceAsStream("/officers.yaml"))) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Officers(rows.stream().map(Officers::officer).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The officer with that code. */
    public Optional<Officer> withCode(String code) {
        return all.stream().filter(officer -> officer.code().equals(code)).findFirst();
    }

    /** The officer who stands for that role. */
    public Optional<Officer> withRole(String role) {
        return all.stream().filter(officer -> officer.role().equals(role)).findFirst();
    }

    /** The role codes, in the order of the work. */
    public List<String> roles() {
        return all.stream().map(Officer::role).toList();
    }

    private static Officer officer(Map<String, Object> row) {
        var unit = row.get("unit");
        return new Officer(
                text(row, "code"),
                text(row, "name"),
                text(row, "role"),
                unit == null ? null : unit.toString(),
                Boolean.TRUE.equals(row.get("machine")));
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }
}
