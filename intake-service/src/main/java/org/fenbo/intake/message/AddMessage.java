package org.fenbo.intake.message;

import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.fenbo.intake.report.IntakeCode;

/** Makes a requested message from the present version of its template, and adds it to the officer's list (INT-18). */
public final class AddMessage {
    private final OfficerMessages messages;
    private final MessageTemplates templates;
    private final CompleteRevisions<KnownCodes> registry;

    public AddMessage(OfficerMessages messages, MessageTemplates templates, CompleteRevisions<KnownCodes> registry) {
        this.messages = messages;
        this.templates = templates;
        this.registry = registry;
    }

    /** Adds the message; if it can't be made, returns the reason and adds nothing. */
    public Optional<Refusal> add(RequestedMessage message) {
        boolean known = registry.find(message.revision())
                .filter(codes -> codes.persons().has(message.person()))
                .isPresent();
        return IntakeCode.UNKNOWN_OFFICER
                .when(!known, message.revision(), message.person())
                .or(() -> made(message));
    }

    private Optional<Refusal> made(RequestedMessage message) {
        Optional<MessageTemplate> template = templates.current(message.template());
        if (template.isEmpty()) {
            return Optional.of(IntakeCode.UNKNOWN_TEMPLATE.refusal(message.template()));
        }
        Set<String> missing = template.get().missing(message.values());
        if (missing.isEmpty()) {
            messages.add(message, template.get());
        }
        return IntakeCode.VALUE_MISSING.when(
                !missing.isEmpty(), message.template(), template.get().version(), String.join(", ", missing));
    }
}
