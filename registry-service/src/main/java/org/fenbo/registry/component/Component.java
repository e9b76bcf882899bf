package org.fenbo.registry.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.registry.coded.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A component of the city (部件, REG-16), such as a manhole cover or a street lamp. Two components of one kind in one area
 * often belong to different units, so a look-up asks the component before category and area.
 *
 * @param area code of the area in which it is
 * @param longitude degrees east; null if the point isn't known
 * @param latitude degrees north; null if the point isn't known
 * @param owner code of the unit that owns it (权属单位); null if no owner is known
 * @param maintainer code of the unit that maintains it (养护单位); null if the owner maintains it, or if nobody does
 */
public record Component(
        String code,
        String name,
        String area,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable String owner,
        @Nullable String maintainer)
        implements Coded {

    /** Codes of the units that are responsible, the first one before the other: its maintainer, else its owner. */
    public List<String> responsible() {
        return Stream.of(maintainer, owner).filter(Objects::nonNull).toList();
    }

    /** Whether neither an owner nor a maintainer is known. */
    public boolean isOwnerless() {
        return owner == null && maintainer == null;
    }
}
