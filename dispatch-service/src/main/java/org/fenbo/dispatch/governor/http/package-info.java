/** Shows the governor over HTTP; a person switches a category on again. */
@NullMarked
package org.fenbo.dispatch.governor.http;

import org.jspecify.annotations.NullMarked;
