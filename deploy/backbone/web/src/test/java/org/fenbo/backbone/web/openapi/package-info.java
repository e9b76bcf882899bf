/**
 * Makes the OpenAPI document of a service from the controllers of the running service. Then sends requests that are
 * made from this document.
 */
@NullMarked
package org.fenbo.backbone.web.openapi;

import org.jspecify.annotations.NullMarked;
