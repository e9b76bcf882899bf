package org.fenbo.backbone.testing;

/** Where one server of the tests comes from. */
sealed interface Source {
    /** Runs already; its address was given when the tests were started. */
    record Given(String address) implements Source {}

    /** In a container of its own. */
    record Docker() implements Source {}

    /** On this machine, from a jar. */
    record Embedded() implements Source {}
}
