/** The plain Java that every domain is written in. It depends on no library and on no other module. */
@NullMarked
package org.fenbo.backbone.kernel;

import org.jspecify.annotations.NullMarked;
