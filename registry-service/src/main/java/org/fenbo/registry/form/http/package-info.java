/** Forms over HTTP. */
@NullMarked
package org.fenbo.registry.form.http;

import org.jspecify.annotations.NullMarked;
