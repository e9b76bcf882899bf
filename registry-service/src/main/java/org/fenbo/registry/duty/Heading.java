package org.fenbo.registry.duty;

import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.unit.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A heading of the responsibility list, or a class below one (REG-1): heading &gt; class &gt; duty.
 *
 * @param parent code of the heading of a class; null for a heading
 * @param tier whose list it is: the district's or the streets'
 */
public record Heading(String code, String name, @Nullable String parent, Tier tier) implements Coded {

    /** Whether duties can belong to it. */
    public boolean holdsDuties() {
        return parent != null;
    }
}
