/** The caller: roles and scope from the token. */
@NullMarked
package org.fenbo.backbone.web.identity;

import org.jspecify.annotations.NullMarked;
