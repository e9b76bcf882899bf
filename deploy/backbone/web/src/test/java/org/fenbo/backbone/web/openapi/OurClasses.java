package org.fenbo.backbone.web.openapi;

/** Classes that are written about by name, since most of them are not public. */
final class OurClasses {
    private OurClasses() {}

    /** @param name below {@code org.fenbo} */
    static Class<?> named(String name) {
        try {
            return Class.forName("org.fenbo." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
