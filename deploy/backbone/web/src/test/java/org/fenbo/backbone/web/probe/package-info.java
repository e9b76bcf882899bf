/** A service that does only what the tests of the doors need. */
@NullMarked
package org.fenbo.backbone.web.probe;

import org.jspecify.annotations.NullMarked;
