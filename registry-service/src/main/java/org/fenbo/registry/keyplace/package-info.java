/** Key places: what is inspected in them, and how often (ORG-7). */
@NullMarked
package org.fenbo.registry.keyplace;

import org.jspecify.annotations.NullMarked;
