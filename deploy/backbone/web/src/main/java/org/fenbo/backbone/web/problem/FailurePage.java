package org.fenbo.backbone.web.problem;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.EVERYBODY;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.fenbo.backbone.web.identity.AllowAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a problem if a filter or the server gave only a status. */
@AllowAll(EVERYBODY)
@RestController
class FailurePage implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void answer(HttpServletRequest failed) {
        Object status = failed.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        throw FrameworkProblems.of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
    }
}
