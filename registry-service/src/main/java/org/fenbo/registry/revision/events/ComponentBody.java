package org.fenbo.registry.revision.events;

import java.math.BigDecimal;
import org.fenbo.registry.component.Component;
import org.jspecify.annotations.Nullable;

/** The JSON of a component. */
record ComponentBody(
        String code,
        String name,
        String area,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable String owner,
        @Nullable String maintainer)
        implements EntryBody<Component> {

    static ComponentBody of(Component component) {
        return new ComponentBody(
                component.code(),
                component.name(),
                component.area(),
                component.longitude(),
                component.latitude(),
                component.owner(),
                component.maintainer());
    }

    @Override
    public Component content() {
        return new Component(code, name, area, longitude, latitude, owner, maintainer);
    }
}
