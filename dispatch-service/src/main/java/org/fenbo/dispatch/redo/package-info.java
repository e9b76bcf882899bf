/** A closed case is opened again and its work is done again (重办). */
@NullMarked
package org.fenbo.dispatch.redo;

import org.jspecify.annotations.NullMarked;
