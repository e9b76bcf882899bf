package org.fenbo.intake.bulk;

import java.io.Serial;
import java.util.Optional;
import java.util.UUID;

/** The work on one upload failed; the upload is the cause, and the store works. The work was rolled back. */
public final class BrokenUpload extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID upload;
    private final boolean row;

    /** @param row whether the content of a row may be the cause; if so, the other rows can be taken without this row */
    public BrokenUpload(UUID upload, boolean row, Throwable cause) {
        super("upload " + upload + ": " + cause, cause);
        this.upload = upload;
        this.row = row;
    }

    public UUID upload() {
        return upload;
    }

    /** Whether the content of a row may be the cause. */
    public boolean isOfARow() {
        return row;
    }

    /** The kind of the fault, without the message of the cause, because a message may quote a row. */
    public String kind() {
        return Optional.ofNullable(getCause())
                .map(cause -> cause.getClass().getSimpleName().replaceAll("(Exception|Error)$", ""))
                .orElse("unknown");
    }
}
