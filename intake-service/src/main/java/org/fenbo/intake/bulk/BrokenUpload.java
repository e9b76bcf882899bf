package org.fenbo.intake.bulk;

import java.io.Serial;
import java.util.Optional;
import java.util.UUID;

/** Something about one upload, not the store, stopped the work on it; nothing of that work was kept. */
public final class BrokenUpload extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID upload;
    private final boolean row;

    /** @param row whether a row's content may be the cause, so that the others can go on without it */
    public BrokenUpload(UUID upload, boolean row, Throwable cause) {
        super("upload " + upload + ": " + cause, cause);
        this.upload = upload;
        this.row = row;
    }

    public UUID upload() {
        return upload;
    }

    /** Whether a row's content may be the cause. */
    public boolean isOfARow() {
        return row;
    }

    /** Which kind of fault it was; never the content of a row, which a message may quote. */
    public String kind() {
        return Optional.ofNullable(getCause())
                .map(cause -> cause.getClass().getSimpleName().replaceAll("(Exception|Error)$", ""))
                .orElse("unknown");
    }
}
