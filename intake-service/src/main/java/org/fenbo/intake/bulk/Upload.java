package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fenbo.backbone.kernel.Actor;

/** A file that was handed in. */
public record Upload(UUID id, String name, Actor actor, Mapping mapping, List<String> header, Instant uploadedAt) {}
