package org.fenbo.planted.alpha.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operation that declares no right. */
@RestController
public class UndeclaredOperation {

    @GetMapping("/planted/v1/secrets")
    String secrets() {
        return "";
    }
}
