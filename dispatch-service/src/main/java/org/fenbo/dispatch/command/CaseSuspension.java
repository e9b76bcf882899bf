package org.fenbo.dispatch.command;

import static org.fenbo.backbone.kernel.Right.by;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.CENTRE;
import static org.fenbo.backbone.kernel.Scope.UNIT;
import static org.fenbo.dispatch.command.CasePlaces.onLead;
import static org.fenbo.dispatch.command.CasePlaces.onOrder;
import static org.fenbo.dispatch.command.CasePlaces.onShelved;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Deadlines;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.suspension.ExtendOrder;
import org.fenbo.dispatch.suspension.PauseOrder;
import org.fenbo.dispatch.suspension.ResumeOrder;
import org.fenbo.dispatch.suspension.ReviewShelved;
import org.fenbo.dispatch.suspension.ShelveCase;

/** The commands that stop clocks or move deadlines (CASE-18). */
final class CaseSuspension {
    private CaseSuspension() {}

    static List<Command<CaseFile, ?, ?, CaseEvent>> of(Routing routing, Deadlines deadlines) {
        return List.of(
                onOrder(
                                "pause",
                                PauseOrder.Pause.class,
                                Order.AtWork.class,
                                by(UNIT, UNIT_LIAISON),
                                new PauseOrder(routing))
                        .needs("pause"),
                onOrder(
                                "extend",
                                ExtendOrder.Extend.class,
                                Order.AtWork.class,
                                by(UNIT, UNIT_LIAISON),
                                new ExtendOrder(routing, deadlines))
                        .needs("extension"),
                onOrder(
                                "resume",
                                ResumeOrder.Resume.class,
                                Order.Paused.class,
                                by(UNIT, UNIT_LIAISON).or(by(CENTRE, DISPATCHER)),
                                new ResumeOrder())
                        .expectedUntil(on -> Optional.of(on.order().until())),
                onLead(
                                "shelve",
                                ShelveCase.Shelve.class,
                                Order.AtWork.class,
                                by(UNIT, UNIT_LIAISON).or(by(CENTRE, DISPATCHER)),
                                new ShelveCase(routing))
                        .needs("shelve"),
                onShelved(
                                "review",
                                ReviewShelved.Review.class,
                                by(UNIT, UNIT_LIAISON).or(by(CENTRE, DISPATCHER)),
                                new ReviewShelved(routing))
                        .expected());
    }
}
