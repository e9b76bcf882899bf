package org.fenbo.registry.duty;

import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.unit.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A heading of the responsibility list, or a class below a heading (REG-1): heading &gt; class &gt; duty.
 *
 * @param parent code of the heading above a class; null if this is a heading
 * @param tier the tier of the list: the district's list or the streets' list
 */
public record Heading(String code, String name, @Nullable String parent, Tier tier) implements Coded {

    /** Whether duties can be directly below this level: true for a class, false for a heading. */
    public boolean holdsDuties() {
        return parent != null;
    }
}
