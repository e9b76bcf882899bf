package org.fenbo.backbone.events.log;

/** Checks the rows of one stream, in their order, up to the first row that doesn't fit after the row before it. */
final class ChainCheck {
    private Head head = Head.NONE;
    private long broken;

    void next(LogRow row, byte[] hash) {
        if (broken == 0 && !Chain.fits(head, row, hash)) {
            broken = head.version() + 1;
        }
        head = head.after(row.isInternal(), hash);
    }

    /** The version of the first row that doesn't fit; 0 if all rows fit; 1 if the stream has no rows. */
    long firstBroken() {
        return head.version() == 0 ? 1 : broken;
    }
}
