package org.fenbo.registry.people;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.message.MessageRequest;

/** The groups whose owner has left and about which the owner above has got a message (ORG-6f). */
public interface OwnerlessNotices {

    /**
     * A group whose owner has left.
     *
     * @param group code of the group
     * @param owner code of the owner who has left
     * @param message the message to the owner above
     */
    record OwnerlessNotice(String group, String owner, MessageRequest message) {}

    /**
     * Keeps exactly these groups, in one transaction. The message of a group is sent when the group is new, when
     * another owner has left or when another person is the owner above, so several instances send it once. Nothing is
     * done if groups of a later revision, or of a later day of the same revision, are kept: another instance was
     * faster, and an older list must not bring its groups back.
     *
     * @param revision number of the revision in force
     * @param day the day on which the owners were looked at
     */
    void keep(int revision, LocalDate day, List<OwnerlessNotice> notices);
}
