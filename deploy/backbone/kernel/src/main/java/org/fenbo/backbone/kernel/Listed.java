package org.fenbo.backbone.kernel;

import java.util.List;

/**
 * A list of codes in a text for users. The text shows the codes joined by commas, or the word for "nothing" if the list
 * is empty. JSON answers also contain the codes as an array.
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
