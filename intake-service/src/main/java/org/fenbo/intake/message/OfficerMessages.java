package org.fenbo.intake.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of officers. An officer's list has the newest message first (INT-18f). */
public interface OfficerMessages {

    /** Adds an unread message. A message whose id is known is not added again. */
    void add(RequestedMessage message, MessageTemplate template);

    /**
     * Which part of a list to show.
     *
     * @param unread whether the list has only unread messages
     * @param after id of the last message of the part before; null for the first part
     */
    record Part(boolean unread, @Nullable UUID after, int limit) {}

    /**
     * A part of an officer's list.
     *
     * @param unread how many unread messages the whole list has
     * @param total how many messages the whole list has, or how many unread ones if only these are listed
     */
    record Messages(List<OfficerMessage> messages, long unread, long total) {

        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /** A part of an officer's list. */
    Messages of(String person, Part part);

    /**
     * Unread messages of an officer.
     *
     * @param messages the oldest first
     * @param position pass it to the next call
     */
    record Added(List<OfficerMessage> messages, long position) {

        public Added {
            messages = List.copyOf(messages);
        }
    }

    /**
     * The unread messages that were added from a position on. A message of a transaction that ends late is never left
     * out. For this reason messages of the last call may come again.
     *
     * @param position the position of the last call; 0 gives all unread messages
     */
    Added addedFrom(String person, long position);

    /** A message of an officer; empty if this officer has no such message. */
    Optional<OfficerMessage> find(String person, UUID id);

    /** Marks a message of an officer as read. A message that is read already keeps its time. */
    void read(String person, UUID id, Instant at);

    /** Deletes the messages that were read before an instant. Unread messages stay. */
    void forget(Instant readBefore);
}
