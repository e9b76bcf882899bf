package org.fenbo.backbone.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fenbo.backbone.kernel.Language;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The language of the present call, by its header {@code Accept-Language} (RFC 9110, section 12.5.4). A caller that names
 * neither Chinese nor English gets both.
 */
final class CallerLanguage {
    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private CallerLanguage() {}

    /** A text as the present caller reads it. */
    static String text(Words words) {
        return text(words, header());
    }

    static String text(Words words, @Nullable String acceptLanguage) {
        return language(acceptLanguage).map(words::in).orElseGet(words::both);
    }

    private static Optional<Language> language(@Nullable String acceptLanguage) {
        return Optional.ofNullable(acceptLanguage)
                .flatMap(CallerLanguage::preferred)
                .map(locale -> locale.equals(Locale.CHINESE) ? Language.CHINESE : Language.ENGLISH);
    }

    private static Optional<Locale> preferred(String acceptLanguage) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String header() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE)
                : null;
    }
}
