/** The versions of forms in the database. */
@NullMarked
package org.fenbo.registry.form.store;

import org.jspecify.annotations.NullMarked;
