package org.fenbo.registry.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the categories of one revision by their codes in other systems of codes (REG-11). Immutable. */
public final class OtherCodes {
    private final int revision;
    private final Map<Key, String> categories = new HashMap<>();

    private record Key(String system, String code) {}

    /** @param revision number of the revision that has these categories */
    public OtherCodes(int revision, Collection<Category> categories) {
        this.revision = revision;
        categories.forEach(category -> category.listing()
                .codes()
                .forEach((system, code) -> this.categories.put(new Key(system, code), category.code())));
    }

    /** Number of the revision. */
    public int revision() {
        return revision;
    }

    /** The own code of the category that has this code in the system; empty if there is none. */
    public Optional<String> category(String system, String code) {
        return Optional.ofNullable(categories.get(new Key(system, code)));
    }
}
