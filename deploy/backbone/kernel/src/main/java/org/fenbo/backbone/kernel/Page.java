package org.fenbo.backbone.kernel;

import java.util.List;

/**
 * A part of a list, in the order of the list's key. The next part begins after the key of the last item.
 *
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
