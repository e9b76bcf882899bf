package org.fenbo.backbone.kernel;

import java.util.List;

/** Codes in a text: joined by commas, and named as nothing if there are none. Answers give them as an array, too. */
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
