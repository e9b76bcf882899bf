package org.fenbo.backbone.testing;

/** Where one server of the tests comes from. */
sealed interface Source {
    /** Runs already; whoever started the tests gave its address. */
    record Given(String address) implements Source {}

    /** In a container of its own. */
    record Docker() implements Source {}

    /** On this machine, from a jar. */
    record Embedded() implements Source {}
}
