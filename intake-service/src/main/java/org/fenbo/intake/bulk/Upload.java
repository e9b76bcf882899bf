package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.intake.report.Channel;

/**
 * A file of reports that a sender has uploaded.
 *
 * @param channels the channels that its rows may use
 */
public record Upload(
        UUID id,
        String name,
        Actor actor,
        Set<Channel> channels,
        Mapping mapping,
        List<String> header,
        Instant uploadedAt) {

    public Upload {
        channels = Set.copyOf(channels);
    }
}
