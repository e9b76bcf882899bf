package org.fenbo.backbone.web.openapi;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a document as text that can be committed and reviewed. A value that fits in one line gets one line. */
final class DocumentText {
    private static final int WIDTH = 140;

    private DocumentText() {}

    static String of(JsonNode document) {
        StringBuilder text = new StringBuilder();
        write(document, "", text);
        return text.append('\n').toString();
    }

    private static void write(JsonNode node, String indent, StringBuilder text) {
        String line = node.toString();
        if (!node.isContainer() || line.length() + indent.length() <= WIDTH) {
            text.append(line);
            return;
        }
        boolean object = node.isObject();
        text.append(object ? "{" : "[");
        String separator = "\n";
        List<String> names = object ? List.copyOf(node.propertyNames()) : List.of();
        for (int i = 0; i < node.size(); i++) {
            text.append(separator).append(indent).append("  ");
            if (object) {
                text.append(JsonMapper.shared().writeValueAsString(names.get(i)))
                        .append(": ");
            }
            write(object ? node.path(names.get(i)) : node.path(i), indent + "  ", text);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(object ? "}" : "]");
    }
}
