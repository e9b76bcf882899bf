package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fenbo.backbone.kernel.TableCode;

/** The requests of a case for an approval (CASE-18). Their numbers begin at 1. */
public record Approvals(List<Approval> all) {
    static final Approvals NONE = new Approvals(List.of());

    public Approvals {
        all = List.copyOf(all);
    }

    /** Whether a request waits for its approval. */
    public boolean anyPending() {
        return all.stream().anyMatch(Approval.Pending.class::isInstance);
    }

    /** Whether the command at this address waits for an approval. */
    public boolean isPending(String address) {
        return all.stream()
                .anyMatch(approval -> approval instanceof Approval.Pending
                        && approval.request().address().equals(address));
    }

    /** When the command at this address was requested that waits for an approval; empty if none waits. */
    Optional<Instant> requestedAt(String address) {
        return all.stream()
                .filter(Approval.Pending.class::isInstance)
                .map(Approval::request)
                .filter(request -> request.address().equals(address))
                .map(ApprovalEvent.ApprovalRequested::at)
                .findFirst();
    }

    Approvals after(CaseEvent event) {
        return switch (event) {
            case ApprovalEvent approval -> approval.after(this);
            case ClosureEvent.CaseReopened reopened -> lapsed(reopened);
            case FilingEvent _,
                    OrderEvent _,
                    CooperationEvent _,
                    ReturnEvent _,
                    ReferUpEvent _,
                    PauseEvent _,
                    ExtensionEvent _,
                    ShelvingEvent _,
                    ClosureEvent _,
                    NoteEvent _ -> this;
        };
    }

    /** Requests that waited when the case was closed are about the earlier round. */
    private Approvals lapsed(ClosureEvent.CaseReopened reopened) {
        return new Approvals(all.stream()
                .map(approval -> approval instanceof Approval.Pending pending
                        ? pending.decided(
                                Approval.State.LAPSED, reopened.officer(), TableCode.NOT_NOW.name(), reopened.at())
                        : approval)
                .toList());
    }

    Approvals plus(Approval approval) {
        List<Approval> more = new ArrayList<>(all);
        more.add(approval);
        return new Approvals(more);
    }

    /** @throws IllegalStateException if no request with this number is pending; this is a defect */
    Approvals decided(int number, Function<Approval.Pending, Approval> decision) {
        if (number < 1 || number > all.size() || !(all.get(number - 1) instanceof Approval.Pending pending)) {
            throw new IllegalStateException("no approval " + number + " is pending in " + all);
        }
        List<Approval> changed = new ArrayList<>(all);
        changed.set(number - 1, decision.apply(pending));
        return new Approvals(changed);
    }
}
