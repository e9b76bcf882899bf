/** The public list over HTTP, without sign-in. */
@NullMarked
package org.fenbo.registry.openlist.http;

import org.jspecify.annotations.NullMarked;
