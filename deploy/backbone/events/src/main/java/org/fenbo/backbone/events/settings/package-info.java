/** Settings as records with keys, limits and meaning. A service refuses to start if a key is in no record. */
@NullMarked
package org.fenbo.backbone.events.settings;

import org.jspecify.annotations.NullMarked;
