package org.fenbo.dispatch.approval;

import static org.fenbo.backbone.kernel.Right.by;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;

/**
 * Which roles approve which kind of request (CASE-18a).
 *
 * @param approvers the right that an approver needs, by kind of request; a kind that the map does not contain needs no
 *     approval
 */
public record ApprovalMatrix(Map<String, Right> approvers) {
    /** The default matrix. */
    public static final ApprovalMatrix STANDARD = new ApprovalMatrix(Map.of(
            "void", by(Scope.AREA, Role.DUTY_LEADER),
            "cancel", by(Scope.AREA, Role.DUTY_LEADER),
            "redo", by(Scope.AREA, Role.DUTY_LEADER),
            "cooperation", by(Scope.CENTRE, Role.DISPATCHER)));

    public ApprovalMatrix {
        approvers = Collections.unmodifiableSortedMap(new TreeMap<>(approvers));
    }

    /** The right that an approver of this kind of request needs; empty if this kind needs no approval. */
    public Optional<Right> of(String kind) {
        return Optional.ofNullable(approvers.get(kind));
    }

    /**
     * The codes of a request: only those in the scopes of its approvers. So a request is in no queue of the approvers of
     * other kinds.
     */
    public Reach reach(String kind, Reach codes) {
        return of(kind).map(right -> codes.only(
                        right.grants().stream().map(Right.Grant::scope).toList()))
                .orElse(codes);
    }

    /** The rights of all approvers, joined: each approver of any kind of request has one of these rights. */
    public Right all() {
        return approvers.values().stream().reduce(by(Scope.AREA), Right::or);
    }
}
