/** What-if runs over HTTP. */
@NullMarked
package org.fenbo.registry.whatif.http;

import org.jspecify.annotations.NullMarked;
