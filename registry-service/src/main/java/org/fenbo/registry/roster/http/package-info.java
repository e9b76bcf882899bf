/** The roster over HTTP. */
@NullMarked
package org.fenbo.registry.roster.http;

import org.jspecify.annotations.NullMarked;
