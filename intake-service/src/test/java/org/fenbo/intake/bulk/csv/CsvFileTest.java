package org.fenbo.intake.bulk.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.fenbo.intake.bulk.Limits;
import org.fenbo.intake.bulk.RawRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R13 CSV：行数、列数、单元格数和行长各有上限，读到上限即停止")
class CsvFileTest {
    private static final Limits LIMITS = Limits.DEFAULT;

    /** A stream that repeats one line up to {@code most} bytes, and counts the bytes that were read. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private final long most;
        private long read;

        Endless(String line, long most) {
            this.line = line.getBytes(UTF_8);
            this.most = most;
        }

        @Override
        public int read() {
            return read == most ? -1 : line[(int) (read++ % line.length)];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = 0;
            for (int one = 0; count < length && one >= 0; ) {
                one = read();
                if (one >= 0) {
                    into[offset + count++] = (byte) one;
                }
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    private static long rowsOf(InputStream content, Limits limits) {
        CsvFile file = CsvFile.open(content, UTF_8, ',', limits);
        long rows = 0;
        while (file.hasNext()) {
            file.next();
            rows++;
        }
        return rows;
    }

    private static RawRow only(String text) {
        return CsvFile.open(new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8, ',', LIMITS)
                .next();
    }

    @Test
    void a_file_with_too_many_cells_is_refused_and_is_not_read_past_the_limit() {
        String line = "a,".repeat(15) + "b\n";
        Endless content = new Endless(line, 1_000_000L * line.length());
        assertThatThrownBy(() -> rowsOf(content, LIMITS))
                .isInstanceOf(FileTooLarge.class)
                .hasMessageContaining("15000000 cells");
        assertThat(content.read).isLessThan(15_200_000L * 2);
    }

    @Test
    void a_file_with_too_many_rows_is_refused_and_is_not_read_past_the_limit() {
        Endless content = new Endless("a\n", 100_000_000);
        assertThatThrownBy(() -> rowsOf(content, LIMITS))
                .isInstanceOf(FileTooLarge.class)
                .hasMessageContaining("2000000 rows");
        assertThat(content.read).isLessThan(5_000_000);
    }

    @Test
    void a_file_with_too_many_columns_is_refused_and_a_huge_header_is_not_read_to_its_end() {
        assertThatThrownBy(() -> only("a,".repeat(250) + "b\n"))
                .isInstanceOf(FileTooLarge.class)
                .hasMessageContaining("200 columns");
        Endless commas = new Endless(",", 100_000_000);
        assertThatThrownBy(() -> rowsOf(commas, LIMITS)).isInstanceOf(BrokenCsv.class);
        assertThat(commas.read).isLessThan(3_000_000);
    }

    @Test
    void a_file_with_a_cell_without_an_end_is_refused() {
        Endless quoted = new Endless("a\n\"" + "x".repeat(1_000_000), 100_000_000);
        assertThatThrownBy(() -> rowsOf(quoted, LIMITS)).isInstanceOf(BrokenCsv.class);
        assertThat(quoted.read).isLessThan(5_000_000);
    }

    @Test
    void a_long_row_is_refused_and_none_of_its_cells_is_kept() {
        RawRow row = only("a,b\n" + "x".repeat(10_000) + "," + "y".repeat(10_000) + "\n");
        assertThat(row)
                .isInstanceOfSatisfying(
                        RawRow.Broken.class,
                        broken -> assertThat(broken.fault().reason()).isEqualTo("row-too-long"));
        assertThat(only("a,b\n" + "x".repeat(10_000) + ",y\n")).isInstanceOf(RawRow.Cells.class);
    }
}
