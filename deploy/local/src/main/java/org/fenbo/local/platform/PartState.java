package org.fenbo.local.platform;

import java.util.Optional;
import org.fenbo.local.settings.Part;

/**
 * How one part fares.
 *
 * @param part which one
 * @param address where it listens, as one would type it
 * @param process who runs it; empty when nobody does
 * @param ready whether it can be used now
 * @param answers whether it answers at all
 */
public record PartState(Part part, String address, Optional<ProcessHandle> process, boolean ready, boolean answers) {}
