/** What-if runs in PostgreSQL. */
@NullMarked
package org.fenbo.registry.whatif.store;

import org.jspecify.annotations.NullMarked;
