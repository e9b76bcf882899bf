package org.fenbo.dispatch.closure;

import java.util.List;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseReach;

/** Who closes a case: the roles that the grade of its category names (REG-11e), otherwise the duty leader (CASE-13d). */
public record Closers(CaseReach reach) {
    /** The roles that a grade can name. */
    public static final List<Role> ROLES = List.of(
            Role.DUTY_LEADER,
            Role.AREA_LEADER,
            Role.SUPERVISOR,
            Role.APPROVER,
            Role.DISPATCHER,
            Role.QUALITY_INSPECTOR);

    private static final List<Role> USUAL = List.of(Role.DUTY_LEADER);

    /** The codes of all who may close the case, in the scope {@link Scope#PART}. */
    public Reach may(CaseFile file, Reach codes) {
        List<Role> named =
                reach.demands(file).closers().stream().filter(ROLES::contains).toList();
        return codes.with(Scope.PART, Reach.ofRoles(named.isEmpty() ? USUAL : named, codes.in(Scope.AREA)));
    }
}
