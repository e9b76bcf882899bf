/** The OpenAPI document of a service, made from its running doors, and calls made from the document. */
@NullMarked
package org.fenbo.backbone.web.openapi;

import org.jspecify.annotations.NullMarked;
