/** Plain Java types that every domain uses. They depend on no library and on no other module. */
@NullMarked
package org.fenbo.backbone.kernel;

import org.jspecify.annotations.NullMarked;
