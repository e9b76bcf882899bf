package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.BY_COMMAND_TABLE;

import org.fenbo.backbone.web.command.CommandDoor;
import org.fenbo.backbone.web.command.CommandHeaders;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives all commands on cases; docs/commands.md lists them. */
@AllowAll(BY_COMMAND_TABLE)
@RestController
@RequestMapping("/dispatch/v1/cases")
class CaseCommandController {
    private final CommandDoor<CaseFile, CaseEvent> door;

    CaseCommandController(CommandDoor<CaseFile, CaseEvent> door) {
        this.door = door;
    }

    @PostMapping(path = "/{number}/{*address}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> give(
            Caller caller,
            CommandHeaders headers,
            @PathVariable String number,
            @PathVariable String address,
            @RequestBody(required = false) byte @Nullable [] body) {
        return door.give(
                caller.known(),
                headers,
                RefusalProblem.orThrow(CaseNumber.read(number)).value(),
                address.isEmpty() ? "" : address.substring(1),
                body);
    }
}
