/** Classes that the tests of all services share. */
@NullMarked
package org.fenbo.backbone.web;

import org.jspecify.annotations.NullMarked;
