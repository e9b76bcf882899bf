package org.fenbo.backbone.web.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningProbe
class FormTest {
    private static final String BOUNDARY = "----the-test";
    private static final String MAPPING = "Content-Disposition: form-data; name=\"mapping\"";
    private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"";
    private static final int MEGABYTE = 1_000_000;

    @LocalServerPort
    private int port;

    /** @param content number of bytes of the part's content */
    private record Part(String head, long content) {
        InputStream stream() {
            return new SequenceInputStream(Collections.enumeration(
                    List.of(bytes("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n"), new Xs(content), bytes("\r\n"))));
        }

        static InputStream bytes(String text) {
            return new java.io.ByteArrayInputStream(text.getBytes(UTF_8));
        }
    }

    private static final class Xs extends InputStream {
        private long left;

        Xs(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(length, left);
            java.util.Arrays.fill(into, offset, offset + some, (byte) 'x');
            left -= some;
            return some;
        }
    }

    private Call.Answer post(List<Part> parts) {
        List<InputStream> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.stream()));
        all.add(Part.bytes("--" + BOUNDARY + "--\r\n"));
        return Call.send(new Call(port)
                .to("/probe/v1/files")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(Collections.enumeration(all))))
                .build());
    }

    private static void isTooLarge(Call.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isNotBlank();
        assertThat(answer.json().path("remedy").asString()).isNotBlank();
    }

    @Test
    void a_file_with_a_small_field_is_accepted() {
        Call.Answer answer = post(List.of(new Part(FILE, 5L * MEGABYTE), new Part(MAPPING, 60_000)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("file").asLong()).isEqualTo(5L * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {MAPPING, MAPPING + "; filename=\"mapping.json\""})
    @DisplayName("R13 表单字段最大 64 KB，带文件名也一样：超出则 413，不占内存")
    void a_field_of_a_hundred_megabytes_is_refused_without_filling_the_heap(String head) {
        isTooLarge(post(List.of(new Part(FILE, 10), new Part(head, 99L * MEGABYTE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAPPING, MAPPING + "; filename=\"mapping.json\""})
    void a_field_of_just_over_64_kilobytes_is_refused(String head) {
        isTooLarge(post(List.of(new Part(FILE, 10), new Part(head, 65_537))));
    }

    @Test
    @DisplayName("R13 一万个部分：413")
    void ten_thousand_parts_are_refused() {
        List<Part> parts = new ArrayList<>(List.of(new Part(FILE, 10), new Part(MAPPING, 10)));
        for (int i = 0; i < 10_000; i++) {
            parts.add(new Part("Content-Disposition: form-data; name=\"p" + i + "\"", 1));
        }
        isTooLarge(post(parts));
    }

    @Test
    void a_form_over_the_limit_of_uploads_is_refused() {
        isTooLarge(post(List.of(new Part(FILE, 110L * MEGABYTE), new Part(MAPPING, 10))));
    }

    @Test
    void a_missing_part_and_a_form_that_ends_too_early_are_named() {
        Call.Answer answer = post(List.of(new Part(FILE, 10)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("missing-part");
        assertThat(answer.json().path("field").asString()).isEqualTo("mapping");
        Call.Answer cut = Call.send(new Call(port)
                .to("/probe/v1/files")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString("--" + BOUNDARY + "\r\n" + FILE + "\r\n\r\nabc"))
                .build());
        assertThat(cut.status()).as(cut.text()).isEqualTo(400);
        assertThat(cut.code()).isEqualTo("broken-form");
    }
}
