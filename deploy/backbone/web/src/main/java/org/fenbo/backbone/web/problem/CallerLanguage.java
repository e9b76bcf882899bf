package org.fenbo.backbone.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fenbo.backbone.kernel.Language;
import org.fenbo.backbone.kernel.Words;
import org.springframework.http.HttpHeaders;

/**
 * The language of the answers to a caller, from the header {@code Accept-Language} (RFC 9110, section 12.5.4). If the
 * header is missing or names neither Chinese nor English, the answers are in both languages. Controllers get the
 * language as a parameter.
 */
public enum CallerLanguage {
    CHINESE,
    ENGLISH,
    BOTH;

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** The language of the answer to a call. */
    public static CallerLanguage of(HttpServletRequest call) {
        return Optional.ofNullable(call.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .map(CallerLanguage::preferred)
                .orElse(BOTH);
    }

    static CallerLanguage preferred(String acceptLanguage) {
        try {
            Optional<Locale> known =
                    Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN));
            return known.map(locale -> locale.equals(Locale.CHINESE) ? CHINESE : ENGLISH)
                    .orElse(BOTH);
        } catch (IllegalArgumentException unreadable) {
            return BOTH;
        }
    }

    /** The text in the caller's language. */
    public String text(Words words) {
        return switch (this) {
            case CHINESE -> words.in(Language.CHINESE);
            case ENGLISH -> words.in(Language.ENGLISH);
            case BOTH -> words.both();
        };
    }
}
