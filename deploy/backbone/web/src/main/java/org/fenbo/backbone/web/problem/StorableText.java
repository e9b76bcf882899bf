package org.fenbo.backbone.web.problem;

import java.util.Optional;
import org.fenbo.backbone.kernel.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text that can be stored and returned unchanged. The text has no U+0000, because PostgreSQL can't store it. The text
 * has no half of a surrogate pair, because UTF-8 can't encode it.
 */
public final class StorableText {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final int BACKSLASH = '\\';

    private StorableText() {}

    /** Whether the text can be stored. */
    public static boolean is(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    /**
     * Refuses JSON with a name or a text that can't be stored. Broken JSON is not refused here, because the parser
     * refuses it.
     *
     * @throws Problem 400 {@code invalid-field} with the path of the first such text
     */
    public static void check(byte[] json) {
        if (isSuspicious(json)) {
            firstBad(json).ifPresent(field -> {
                throw WebCode.INVALID_FIELD
                        .problem(
                                new Words(
                                        "文字中含有无法保存的字符（U+0000 或半个代理对）",
                                        "the text has characters that can't be stored (U+0000 or half of a pair)"),
                                new Words("请去掉这些字符", "leave these characters out"))
                        .field(field)
                        .build();
            });
        }
    }

    /**
     * Whether the body has a Unicode escape, a zero byte or the bytes of half of a surrogate pair. Few bodies have one
     * of these. Only these few are parsed twice, so that the check costs little.
     */
    private static boolean isSuspicious(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            byte one = json[i];
            boolean next = i + 1 < json.length;
            if (one == 0
                    || (next && one == BACKSLASH && json[i + 1] == 'u')
                    || (next && (one & 0xFF) == 0xED && (json[i + 1] & 0xFF) >= 0xA0)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> firstBad(byte[] json) {
        try (JsonParser parser = PLAIN.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && !is(parser.getString())) {
                    return Optional.of(path(parser.streamReadContext().pathAsPointer()));
                }
            }
        } catch (JacksonException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String path(JsonPointer pointer) {
        String path = pointer.toString();
        return is(path) && !path.isEmpty() ? path.substring(1).replace('/', '.') : "body";
    }
}
