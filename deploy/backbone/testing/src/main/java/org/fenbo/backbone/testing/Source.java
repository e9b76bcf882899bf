package org.fenbo.backbone.testing;

/** Where a test server comes from. */
sealed interface Source {
    /** The server runs already; its address was given when the tests were started. */
    record Given(String address) implements Source {}

    /** The server runs in its own container. */
    record Docker() implements Source {}

    /** The server is started on this machine, from a jar. */
    record Embedded() implements Source {}
}
