package org.fenbo.local.platform;

import java.util.Optional;
import org.fenbo.local.settings.Part;

/**
 * The state of one part.
 *
 * @param part the part
 * @param address where it listens, as a person would type the address
 * @param process the process that runs it; empty if there is none
 * @param ready whether it can be used now
 * @param answers whether it answers at all
 */
public record PartState(Part part, String address, Optional<ProcessHandle> process, boolean ready, boolean answers) {}
