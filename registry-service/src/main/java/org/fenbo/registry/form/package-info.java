/** Forms that are filled in for matters of certain categories (表单): REG-12. */
@NullMarked
package org.fenbo.registry.form;

import org.jspecify.annotations.NullMarked;
