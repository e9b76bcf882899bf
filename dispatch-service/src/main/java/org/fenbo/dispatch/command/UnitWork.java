package org.fenbo.dispatch.command;

import static org.fenbo.backbone.kernel.Right.by;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.UNIT;
import static org.fenbo.dispatch.command.CasePlaces.onOrder;
import static org.fenbo.dispatch.command.CasePlaces.onWork;

import java.util.List;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.naming.NamePerson;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.naming.PassOnOrder;
import org.fenbo.dispatch.routing.Routing;

/** The commands by which a unit decides who works on its order (CASE-12). */
final class UnitWork {
    private static final Right LIAISON = by(UNIT, UNIT_LIAISON);

    private UnitWork() {}

    static List<Command<CaseFile, ?, ?, CaseEvent>> of(Officers officers, Routing routing) {
        return List.of(
                onWork(
                        "name-person",
                        NamePerson.Person.class,
                        Order.Unanswered.class,
                        LIAISON,
                        new NamePerson(officers, routing)),
                onOrder(
                        "pass-on",
                        PassOnOrder.PassOn.class,
                        Order.Unanswered.class,
                        LIAISON,
                        new PassOnOrder(routing)));
    }
}
