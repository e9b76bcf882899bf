package org.fenbo.registry.admission.http;

import org.fenbo.backbone.web.identity.Caller;

/** Who may look at requests for admission and what came of them. */
final class Readers {

    private Readers() {}

    static void check(Caller caller) {
        caller.as("unit-liaison", "dispatcher", "registry-keeper", "registry-approver", "supervisor", "auditor");
    }
}
