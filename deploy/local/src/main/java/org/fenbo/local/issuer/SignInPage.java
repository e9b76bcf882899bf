package org.fenbo.local.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page of the demo officers. */
@Controller
public class SignInPage {
    static final String PATH = "/login";

    private final String page;

    SignInPage(Officers officers) {
        page = template().replace("{officers}", choices(officers));
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String page(HttpServletRequest request, CsrfToken csrf) {
        var refused = request.getParameter("error") != null;
        return page.replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{notice}", refused ? "<p role=\"alert\">人员编码或密码不对。</p>" : "");
    }

    private static String choices(Officers officers) {
        return officers.all().stream()
                .filter(officer -> !officer.machine())
                .map(officer -> "<option value=\"%s\">%s</option>".formatted(officer.code(), officer.name()))
                .collect(Collectors.joining());
    }

    private static String template() {
        try (var in = Objects.requireNonNull(SignInPage.class.getResourceAsStream("/sign-in.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
