/** Re-gridding over HTTP. */
@NullMarked
package org.fenbo.registry.regridding.http;

import org.jspecify.annotations.NullMarked;
