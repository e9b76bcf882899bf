package org.fenbo.backbone.web.openapi;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** An operation of a document. */
record Target(String method, String path, JsonNode operation) {

    static List<Target> of(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(one -> new Target(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue())))
                .toList();
    }

    String key() {
        return method + " " + path;
    }

    /** The media type of the body; empty if there is no body. */
    String media() {
        return operation.path("requestBody").path("content").propertyNames().stream()
                .findFirst()
                .orElse("");
    }

    boolean isForm() {
        return media().equals("multipart/form-data");
    }

    /** Whether the body is a workbook. A document can't show an example of a workbook. */
    boolean isWorkbook() {
        return media().contains("spreadsheetml");
    }

    JsonNode exampleBody() {
        return operation.path("requestBody").path("content").path(media()).path("example");
    }

    JsonNode response(int status) {
        return operation.path("responses").path(String.valueOf(status));
    }

    boolean isNamed(int status, String code) {
        return response(status).findValues("enum").stream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(known -> known.asString().equals(code));
    }
}
