package org.fenbo.registry.files.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fenbo.backbone.kernel.Words;

/**
 * Counts the bytes of one part of an archive while the part is unpacked, because the sizes in an archive can be false.
 */
final class Unpacked extends FilterInputStream {
    private static final int LONGEST_RUN = 8 << 20;

    private final Budget budget;
    private long read;
    private long sinceMark;

    Unpacked(InputStream content, Budget budget) {
        super(content);
        this.budget = budget;
    }

    /**
     * The limit for the unpacked bytes of all parts of an archive: 100 times the packed size, at least 1 MiB and at
     * most 256 MiB.
     */
    static final class Budget {
        private static final long MOST = 256L << 20;
        private static final long LEAST_LIMIT = 1L << 20;
        private static final int LARGEST_RATIO = 100;

        private final long most;
        private long unpacked;

        Budget(long packed) {
            this.most = Math.min(MOST, Math.max(LEAST_LIMIT, packed * LARGEST_RATIO));
        }

        private void take(long bytes) {
            unpacked += bytes;
            if (unpacked > most) {
                throw WorkbookScan.tooLarge(
                        new Words("解压后多于 %s 字节", "more than %s bytes when unpacked").with(List.of(most)));
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        for (int index = offset; index < offset + some; index++) {
            sinceMark = into[index] == '<' || into[index] == '>' ? 0 : sinceMark + 1;
            if (sinceMark > LONGEST_RUN) {
                throw WorkbookScan.tooLarge(new Words("连续多于 %s 字节没有标记", "a run of more than %s bytes without a mark")
                        .with(List.of(LONGEST_RUN)));
            }
        }
        read += Math.max(0, some);
        budget.take(Math.max(0, some));
        return some;
    }

    /** @throws NotTaken if more than {@code most} bytes of this part were read */
    void limit(long most) {
        if (read > most) {
            throw WorkbookScan.tooLarge(new Words("其中一部分多于 %s 字节", "a part of more than %s bytes").with(List.of(most)));
        }
    }
}
