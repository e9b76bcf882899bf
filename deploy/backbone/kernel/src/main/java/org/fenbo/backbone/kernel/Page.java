package org.fenbo.backbone.kernel;

import java.util.List;

/**
 * A part of a list, in the order of its key. The next part begins after the last item's key.
 *
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
