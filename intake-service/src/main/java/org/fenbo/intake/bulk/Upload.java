package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fenbo.intake.report.Sender;

/** A file that was handed in. */
public record Upload(UUID id, String name, Sender sender, Mapping mapping, List<String> header, Instant uploadedAt) {}
