package org.fenbo.local.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the errors of the front door with a problem (RFC 9457) instead of an HTML page. */
@RestController
public class DoorErrors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> problem(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        return ResponseEntity.status(status)
                .header("Content-Type", DoorProblem.TYPE)
                .body(DoorProblem.of(status).json());
    }
}
