package org.fenbo.registry.revision;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RevisionCode;

/**
 * Who edits a draft, why, and what this officer has read before (REG-3).
 *
 * @param by code of the officer
 * @param seen number of the last edit of the draft that the officer has read; empty if the officer doesn't name it
 * @param reason why the lines change; empty if the title of the draft gives the reason
 * @param cause number of the adjustment or of the request for admission that brings the change; empty if a keeper
 *     changes the lines
 */
public record Editing(String by, OptionalLong seen, String reason, String cause) {

    /** A keeper edits without a reason of its own and doesn't name the last edit. */
    public static Editing by(String officer) {
        return new Editing(officer, OptionalLong.empty(), "", "");
    }

    /** This editing by an officer who has read all edits up to this number. */
    public Editing after(long edit) {
        return new Editing(by, OptionalLong.of(edit), reason, cause);
    }

    /** This editing with a reason. */
    public Editing because(String why) {
        return new Editing(by, seen, why, cause);
    }

    /** This editing as the effect of a decision on an adjustment or on a request for admission. */
    public Editing decidedIn(String number) {
        return new Editing(by, seen, reason, number);
    }

    /**
     * The refusal if the officer would overwrite an edit that the officer has not read. If the officer names the last
     * edit, every later edit of a line is unread. If not, every edit of another officer is unread.
     *
     * @param last the last edit in this draft of each line that would change
     */
    public Optional<Refusal> overwriting(Collection<LineEdit> last) {
        return last.stream()
                .filter(this::isUnread)
                .findFirst()
                .map(edit ->
                        RevisionCode.LINE_EDITED_MEANWHILE.refusal(edit.kind(), edit.code(), edit.by(), edit.at()));
    }

    private boolean isUnread(LineEdit edit) {
        return seen.isPresent() ? edit.number() > seen.getAsLong() : !edit.by().equals(by);
    }
}
