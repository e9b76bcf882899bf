/** Refusals as problem details. */
@NullMarked
package org.fenbo.registry.refusal.http;

import org.jspecify.annotations.NullMarked;
