/** Checks events against their schemas and examples. */
@NullMarked
package org.fenbo.supervision.contract;

import org.jspecify.annotations.NullMarked;
