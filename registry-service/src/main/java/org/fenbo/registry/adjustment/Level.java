package org.fenbo.registry.adjustment;

import java.util.Optional;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;

/** What a proposal wants to change in the responsibility list or in the catalogue (REG-8). */
public enum Level implements Named {
    HEADING("职责归口", EntryKind.HEADING),
    CLASS("职责分类", EntryKind.HEADING),
    /** The kind of a duty, for example from a duty of the street to a duty of the department. */
    KIND("职责类别", EntryKind.DUTY),
    DUTY("工作职责", EntryKind.DUTY),
    WORK_ITEM("具体工作事项", EntryKind.WORK_ITEM),
    CATEGORY("事项小类", EntryKind.CATEGORY);

    private final String chinese;
    private final EntryKind entries;

    Level(String chinese, EntryKind entries) {
        this.chinese = chinese;
        this.entries = entries;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** The kind of the entries that the proposal changes. */
    public EntryKind entries() {
        return entries;
    }

    /**
     * Whether a change of a line is a change of this level.
     *
     * @param before the line in the draft; empty if the change adds the line
     * @param after the changed line; empty if the change removes the line
     */
    public boolean isChangedBy(Optional<Entry> before, Optional<Entry> after) {
        return switch (this) {
            case HEADING ->
                after.or(() -> before).filter(entry -> isHeading(entry, false)).isPresent();
            case CLASS ->
                after.or(() -> before).filter(entry -> isHeading(entry, true)).isPresent();
            case KIND ->
                before.isPresent() && after.isPresent() && !kind(before).equals(kind(after));
            case DUTY, WORK_ITEM, CATEGORY ->
                after.or(() -> before).filter(entry -> entry.kind() == entries).isPresent();
        };
    }

    private static boolean isHeading(Entry entry, boolean ofDuties) {
        return entry.content() instanceof Heading heading && heading.holdsDuties() == ofDuties;
    }

    private static Optional<DutyKind> kind(Optional<Entry> entry) {
        return entry.flatMap(one -> one.content() instanceof Duty duty ? Optional.of(duty.kind()) : Optional.empty());
    }
}
