package org.fenbo.registry.people;

import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.jspecify.annotations.Nullable;

/**
 * An officer as pages show them: the title next to the name (ORG-4g), and whether the officer works in one place
 * (ORG-4h).
 *
 * @param title the district's own word, such as 网格长; null if there is none
 * @param staffing null if not given
 */
public record Person(String code, String name, @Nullable String title, Position.@Nullable Staffing staffing) {

    static Person of(Officer officer) {
        Position post = officer.post();
        return new Person(
                officer.code(),
                officer.name(),
                post == null ? null : post.title(),
                post == null ? null : post.staffing());
    }
}
