/**
 * Makes the OpenAPI document of a service from its running doors, and sends requests that are made from the document.
 */
@NullMarked
package org.fenbo.backbone.web.openapi;

import org.jspecify.annotations.NullMarked;
