/** Settings as records: their keys, limits and meaning, and the refusal of keys that no record claims. */
@NullMarked
package org.fenbo.backbone.events.settings;

import org.jspecify.annotations.NullMarked;
