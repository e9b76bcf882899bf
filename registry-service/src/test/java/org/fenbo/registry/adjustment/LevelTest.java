package org.fenbo.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LevelTest {
    private static final Optional<Entry> NONE = Optional.empty();
    private static final Optional<Entry> HEADING = Optional.of(Entry.of(new Heading("H-1", "民政", null, Tier.DISTRICT)));
    private static final Optional<Entry> CLASS =
            Optional.of(Entry.of(new Heading("H-1-1", "救助", "H-1", Tier.DISTRICT)));
    private static final Optional<Entry> CORE = duty(DutyKind.CORE);
    private static final Optional<Entry> TERRITORIAL = duty(DutyKind.TERRITORIAL);

    private static Optional<Entry> duty(DutyKind kind) {
        return Optional.of(Entry.of(
                new Duty("D-1", "职责", kind, "C1", null, new Assignment.ToLead("U-A", List.of()), "依据", false)));
    }

    @Test
    @DisplayName("改动须属于所提的层级：归口无上级，分类有上级，类别须改变 (REG-8b)")
    void a_change_belongs_to_the_level_of_its_line() {
        assertThat(Level.HEADING.isChangedBy(NONE, HEADING)).isTrue();
        assertThat(Level.HEADING.isChangedBy(HEADING, NONE)).isTrue();
        assertThat(Level.HEADING.isChangedBy(NONE, CLASS)).isFalse();
        assertThat(Level.HEADING.isChangedBy(NONE, CORE)).isFalse();
        assertThat(Level.CLASS.isChangedBy(NONE, CLASS)).isTrue();
        assertThat(Level.CLASS.isChangedBy(NONE, HEADING)).isFalse();
        assertThat(Level.KIND.isChangedBy(CORE, TERRITORIAL)).isTrue();
        assertThat(Level.KIND.isChangedBy(CORE, CORE)).isFalse();
        assertThat(Level.KIND.isChangedBy(NONE, CORE)).isFalse();
        assertThat(Level.KIND.isChangedBy(CORE, NONE)).isFalse();
        assertThat(Level.DUTY.isChangedBy(CORE, NONE)).isTrue();
        assertThat(Level.DUTY.isChangedBy(NONE, NONE)).isFalse();
        assertThat(Level.CATEGORY.isChangedBy(NONE, CORE)).isFalse();
        assertThat(Level.WORK_ITEM.isChangedBy(NONE, CORE)).isFalse();
    }
}
