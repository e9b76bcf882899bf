/** Figures from the casebook over HTTP. */
@NullMarked
package org.fenbo.registry.casebook.http;

import org.jspecify.annotations.NullMarked;
