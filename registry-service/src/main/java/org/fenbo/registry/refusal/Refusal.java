package org.fenbo.registry.refusal;

import java.util.List;

/**
 * Why a command was not carried out, and what to do.
 *
 * @param detail what is wrong, in a sentence
 * @param remedy what the caller can do about it
 * @param findings the places at fault, when there may be several
 */
public record Refusal(RefusalCode code, String detail, String remedy, List<Finding> findings) {

    public Refusal {
        findings = List.copyOf(findings);
    }

    /** A refusal without places of its own. */
    public Refusal(RefusalCode code, String detail, String remedy) {
        this(code, detail, remedy, List.of());
    }
}
