/** Names for codes over HTTP. */
@NullMarked
package org.fenbo.registry.naming.http;

import org.jspecify.annotations.NullMarked;
