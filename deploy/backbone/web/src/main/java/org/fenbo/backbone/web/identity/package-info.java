/** Finds the caller of a request, with roles and scope, from the token. */
@NullMarked
package org.fenbo.backbone.web.identity;

import org.jspecify.annotations.NullMarked;
