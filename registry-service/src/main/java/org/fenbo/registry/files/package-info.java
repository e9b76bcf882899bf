/** Files of entries turned into entries, all rows or none, with errors that name line and column: REG-6. */
@NullMarked
package org.fenbo.registry.files;

import org.jspecify.annotations.NullMarked;
