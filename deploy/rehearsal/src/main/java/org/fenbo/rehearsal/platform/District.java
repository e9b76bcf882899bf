package org.fenbo.rehearsal.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.local.settings.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The data of a district, one CSV file per kind of registry entries.
 *
 * @param title the title of the revision
 * @param files the CSV texts by kind, in the order of their import
 */
public record District(String title, Map<String, String> files) {
    /** The kinds in the order of their import: entries of a later kind refer to entries of an earlier kind. */
    public static final List<String> KINDS = List.of(
            "area",
            "unit",
            "officer",
            "form",
            "category",
            "heading",
            "duty",
            "work-item",
            "power",
            "admission",
            "calendar",
            "policy",
            "overlay",
            "group",
            "key-place",
            "component",
            "standard",
            "station-service");

    /** The basis of duties that are drafted from past cases. No authority has ordered this list. */
    private static final String BASIS = "按历史办理情况试行的职责清单（仅供回放）";

    private static final Person KEEPER = Person.of("O-KEEP", "registry-keeper");
    private static final Person APPROVER = Person.of("O-APPR", "registry-approver");

    /** Reads the file {@code <kind>.csv} of each kind; a file may be missing. */
    public static District in(Path folder, String title) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            for (String kind : KINDS) {
                Path file = folder.resolve(kind + ".csv");
                if (Files.exists(file)) {
                    files.put(kind, Files.readString(file));
                }
            }
            return new District(title, files);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the district in " + folder, e);
        }
    }

    /** The made-up district that comes with the platform. */
    public static District demo() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String kind : KINDS) {
            try (InputStream file = District.class.getResourceAsStream("/district/" + kind + ".csv")) {
                if (file != null) {
                    files.put(kind, new String(file.readAllBytes(), UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("can't read the demo district", e);
            }
        }
        return new District("云桥区示例清单 (demo)", files);
    }

    /**
     * Publishes the data as a revision.
     *
     * @param past CSV of past cases, from which the registry drafts duties (REG-13); null if the files contain the
     *     duties
     * @return the answer of the registry: number, entries, digest, coverage
     */
    public JsonNode publish(Rest rest, Instant effectiveAt, @Nullable String past) {
        int revision = rest.post(Part.REGISTRY, "/registry/v1/revisions", KEEPER, Map.of("title", title))
                .orFail("opening a draft")
                .required("revision")
                .asInt();
        String path = "/registry/v1/revisions/" + revision;
        files.forEach((kind, csv) -> rest.csv(Part.REGISTRY, "PUT", path + "/entries/" + kind, KEEPER, csv)
                .orFail("importing " + kind));
        if (past != null) {
            String drafting = path + "/draft-from-past?basis=" + URLEncoder.encode(BASIS, UTF_8);
            rest.csv(Part.REGISTRY, "POST", drafting, KEEPER, past).orFail("drafting from the past");
        }
        rest.post(Part.REGISTRY, path + "/submit", KEEPER, Map.of()).orFail("submitting");
        return rest.post(
                        Part.REGISTRY,
                        path + "/publish",
                        APPROVER,
                        Map.of("effectiveAt", effectiveAt.toString(), "draftOfPast", true))
                .orFail("publishing");
    }

    /** Whether the registry already has a published revision. */
    public static boolean isPublished(Rest rest) {
        return rest.get(Part.REGISTRY, "/registry/v1/revisions", KEEPER)
                .orFail("asking the registry")
                .valueStream()
                .anyMatch(revision -> revision.has("signature"));
    }
}
