package org.fenbo.intake.bulk;

import java.io.Serial;
import java.util.UUID;

/** Something about one upload, not the store, stopped the work on it; nothing of that work was kept. */
public final class BrokenUpload extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID upload;

    public BrokenUpload(UUID upload, Throwable cause) {
        super("upload " + upload + ": " + cause, cause);
        this.upload = upload;
    }

    public UUID upload() {
        return upload;
    }

    /** Which kind of fault it was; never the content of a row, which a message may quote. */
    public String kind() {
        Throwable cause = getCause();
        return cause == null ? "unknown" : cause.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
    }
}
