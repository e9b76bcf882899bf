package org.fenbo.backbone.kernel;

import java.util.List;

/**
 * Codes in a text: joined by commas, or the word for "nothing" if there are none. JSON answers also have them as an
 * array.
 */
public record Listed(List<String> items) implements HasWords {

    public Listed {
        items = List.copyOf(items);
    }

    @Override
    public Words words() {
        String joined = String.join(", ", items);
        return items.isEmpty() ? new Words("无", "nothing") : new Words(joined, joined);
    }
}
