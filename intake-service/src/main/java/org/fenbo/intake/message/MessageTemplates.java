package org.fenbo.intake.message;

import java.util.Optional;

/** The templates of messages. Each template has versions, and is retired instead of deleted (INT-18b). */
public interface MessageTemplates {

    /** The newest version of a template that is not retired; empty if there is none. */
    Optional<MessageTemplate> current(String code);
}
