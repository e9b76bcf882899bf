@NullMarked
package org.fenbo.backbone.kernel;

import org.jspecify.annotations.NullMarked;
