/** Forms as JSON Schema: checks of forms and of answers. */
@NullMarked
package org.fenbo.registry.form.schema;

import org.jspecify.annotations.NullMarked;
