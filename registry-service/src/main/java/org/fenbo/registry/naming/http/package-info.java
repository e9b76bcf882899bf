/** Gives out the names. */
@NullMarked
package org.fenbo.registry.naming.http;

import org.jspecify.annotations.NullMarked;
