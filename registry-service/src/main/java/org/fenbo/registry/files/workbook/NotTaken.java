package org.fenbo.registry.files.workbook;

import org.fenbo.backbone.kernel.Words;

/** A file that can't be read as a workbook; the message is a sentence with the reason. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;
    private final transient Words why;

    NotTaken(Words why, boolean tooLarge) {
        super(why.english());
        this.why = why;
        this.tooLarge = tooLarge;
    }

    /** The reason, as a sentence. */
    public Words why() {
        return why;
    }

    /** True if the file is larger than the limits, for example when it is unpacked; false if it is broken. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
