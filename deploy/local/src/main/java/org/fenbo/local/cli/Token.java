package org.fenbo.local.cli;

import org.fenbo.local.issuer.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = "Print a token for a role or an officer, valid for 15 minutes.",
        footer = "%nExample: curl -H \"Authorization: Bearer $(./fenbo token dispatcher)\" http://127.0.0.1:8080/…")
final class Token implements Runnable {

    @Mixin
    private Place place = new Place();

    @Parameters(
            paramLabel = "ROLE|OFFICER",
            description = "O-LIAI-S1 or another officer's code; or the first officer of a role: "
                    + "collector, call-taker, duty-leader, dispatcher, unit-liaison, handler, verifier, "
                    + "arbiter, supervisor, registry-keeper, registry-approver, operator, auditor, client")
    private String role = "";

    @Override
    public void run() {
        System.out.println(new Tokens(place.startedSettings()).of(role));
    }
}
