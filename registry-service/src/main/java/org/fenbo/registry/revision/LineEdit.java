package org.fenbo.registry.revision;

import java.time.Instant;

/**
 * An edit of one line of a draft (REG-3). Edits are kept after the draft is published.
 *
 * @param number grows with each edit
 * @param revision number of the draft
 * @param by code of the officer who edited the line
 * @param reason why the line changed; empty if the title of the draft gives the reason
 * @param cause number of the adjustment or of the request for admission that brought the change; empty if a keeper
 *     changed the line
 */
public record LineEdit(
        long number,
        int revision,
        EntryKind kind,
        String code,
        LineChange.How how,
        String by,
        Instant at,
        String reason,
        String cause) {}
