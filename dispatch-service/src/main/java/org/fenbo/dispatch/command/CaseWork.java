package org.fenbo.dispatch.command;

import static org.fenbo.backbone.kernel.Right.by;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Scope.CENTRE;
import static org.fenbo.dispatch.command.CasePlaces.onOpenCase;

import java.util.List;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.routing.ReclassifyCase;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.Suggestions;
import org.fenbo.dispatch.routing.Turns;

/** The commands by which people work on a case as a whole, not on one of its orders (CASE-12). */
final class CaseWork {
    private static final Right DISPATCHERS = by(CENTRE, DISPATCHER);

    private CaseWork() {}

    static List<Command<CaseFile, ?, ?, CaseEvent>> of(Routing routing, Suggestions suggestions, Turns turns) {
        return List.of(onOpenCase(
                "reclassify",
                ReclassifyCase.Reclassify.class,
                DISPATCHERS,
                new ReclassifyCase(routing, suggestions, turns)));
    }
}
