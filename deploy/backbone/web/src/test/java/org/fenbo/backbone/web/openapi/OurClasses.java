package org.fenbo.backbone.web.openapi;

/** Finds the platform's classes by name, because most of them are not public. */
final class OurClasses {
    private OurClasses() {}

    /** @param name the name of the class below {@code org.fenbo} */
    static Class<?> named(String name) {
        try {
            return Class.forName("org.fenbo." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
