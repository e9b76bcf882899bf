package org.fenbo.backbone.events.revision;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The digest of keys and contents of a revision's entries. The registry publishes it with the revision, and each copy
 * computes it from the entries that it has. So a copy notices if one of its entries has another content than the
 * published one, for example after a restore of the registry's database. The digest is the SHA-256, in hexadecimal, of
 * the sorted lines {@code <revision>/<kind>/<code> <hash>}, joined by line feeds. The hash is the SHA-256, in
 * hexadecimal, of the entry's JSON without white space, the fields of each object sorted by name.
 */
public final class ContentDigest {
    /** Registry and copies use this mapper, so that equal entries have equal texts, in whatever order their fields come. */
    static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final List<String> lines = new ArrayList<>();

    /**
     * Adds an entry.
     *
     * @param key {@code <revision>/<kind>/<code>}
     * @param entry its content as JSON
     */
    public void add(String key, String entry) {
        lines.add(key + " " + Sha256.of(text(SORTED.readTree(entry))));
    }

    /** The digest of all entries that were added. */
    public String value() {
        return Sha256.of(String.join("\n", lines.stream().sorted().toList()));
    }

    /** The text of an entry from which its hash is made. */
    static String text(JsonNode entry) {
        return SORTED.writeValueAsString(entry);
    }
}
