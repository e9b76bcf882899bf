/** Forms as JSON Schema: whether they are written well, whether answers keep to them. */
@NullMarked
package org.fenbo.registry.form.schema;

import org.jspecify.annotations.NullMarked;
