package org.fenbo.backbone.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.web.command.CommandDoor;
import org.fenbo.backbone.web.openapi.ByteCode.Step;
import org.fenbo.backbone.web.openapi.ReachableCodes.Code;
import org.junit.jupiter.api.Test;

class ReachableCodesTest {
    private final ReachableCodes reachable = new ReachableCodes();

    @Test
    void codes_are_found_in_enums_and_literals_through_lambdas_and_other_classes() {
        Set<Code> codes = reachable.from(List.of(Step.of(CommandDoor.class, "give")), Set.of(Decision.class));
        assertThat(codes)
                .contains(
                        new Code(404, "no-such-place"),
                        new Code(403, "not-your-unit"),
                        new Code(412, "changed-meanwhile"),
                        new Code(409, "not-now"),
                        new Code(400, "idempotency-key-missing"),
                        new Code(400, "wrong-version"),
                        new Code(400, "missing-field"),
                        new Code(400, "invalid-field"),
                        new Code(400, "unknown-field"));
    }

    @Test
    void a_method_answers_with_its_own_codes_only() {
        assertThat(reachable.from(List.of(Step.of(CommandDoor.class, "readers")), Set.of()))
                .isEmpty();
    }

    @Test
    void an_unknown_method_to_start_from_is_refused() {
        assertThatThrownBy(() -> reachable.from(List.of(Step.of(CommandDoor.class, "gone")), Set.of()))
                .hasMessageContaining("gone");
    }
}
