package org.fenbo.local.platform;

import java.util.Optional;
import org.fenbo.local.settings.Part;

/**
 * The state of one part.
 *
 * @param part the part
 * @param address the address on which the part listens, as a person would type the address
 * @param process the process that runs the part; empty if there is none
 * @param ready whether the part can be used now
 * @param answers whether the part answers, even if it can't be used
 */
public record PartState(Part part, String address, Optional<ProcessHandle> process, boolean ready, boolean answers) {}
