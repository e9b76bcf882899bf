/** A small service for the tests of the web layer. */
@NullMarked
package org.fenbo.backbone.web.probe;

import org.jspecify.annotations.NullMarked;
