package org.fenbo.dispatch.approval;

import static org.fenbo.backbone.kernel.Right.by;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.Approval;

/**
 * Which roles approve which kind of request (CASE-18a).
 *
 * @param approvers the right that an approver needs, by kind of request; a kind that the map does not contain needs no
 *     approval
 * @param afterwards the right that a second approver needs, who decides after the first one has agreed; a kind that the
 *     map does not contain needs one approver
 */
public record ApprovalMatrix(Map<String, Right> approvers, Map<String, Right> afterwards) {
    /** The default matrix. */
    public static final ApprovalMatrix STANDARD = new ApprovalMatrix(
            Map.of(
                    "void", by(Scope.AREA, Role.DUTY_LEADER),
                    "cancel", by(Scope.AREA, Role.DUTY_LEADER),
                    "redo", by(Scope.AREA, Role.DUTY_LEADER),
                    "cooperation", by(Scope.CENTRE, Role.DISPATCHER),
                    "pause", by(Scope.CENTRE, Role.DISPATCHER),
                    "shelve", by(Scope.AREA, Role.DUTY_LEADER),
                    "extension", by(Scope.UNIT, Role.APPROVER)),
            Map.of("extension", by(Scope.CENTRE, Role.DISPATCHER)));

    public ApprovalMatrix {
        approvers = Collections.unmodifiableSortedMap(new TreeMap<>(approvers));
        afterwards = Collections.unmodifiableSortedMap(new TreeMap<>(afterwards));
    }

    /** A matrix in which each kind of request has one approver. */
    public ApprovalMatrix(Map<String, Right> approvers) {
        this(approvers, Map.of());
    }

    /** The right that the first approver of this kind of request needs; empty if this kind needs no approval. */
    public Optional<Right> of(String kind) {
        return Optional.ofNullable(approvers.get(kind));
    }

    /** The right that the next approver of the request needs; empty if this kind needs no approval. */
    public Optional<Right> next(Approval approval) {
        String kind = approval.request().kind();
        return approval.agreed().isEmpty()
                ? of(kind)
                : Optional.ofNullable(afterwards.get(kind)).or(() -> of(kind));
    }

    /** Whether the request is granted when the next approver agrees. */
    public boolean isLast(Approval approval) {
        return !approval.agreed().isEmpty()
                || !afterwards.containsKey(approval.request().kind());
    }

    /**
     * The codes of a request: only those in the scopes of its next approver. So a request is in no queue of other
     * approvers.
     */
    public Reach reach(Approval approval, Reach codes) {
        return next(approval)
                .map(right -> codes.only(
                        right.grants().stream().map(Right.Grant::scope).toList()))
                .orElse(codes);
    }

    /** The rights of all approvers, joined: each approver of any kind of request has one of these rights. */
    public Right all() {
        return Stream.concat(approvers.values().stream(), afterwards.values().stream())
                .reduce(by(Scope.AREA), Right::or);
    }
}
