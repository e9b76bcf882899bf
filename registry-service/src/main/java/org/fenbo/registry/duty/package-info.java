/** Lines of the responsibility list (工作职责), each with one lead or by decision: REG-1, REG-5. */
@NullMarked
package org.fenbo.registry.duty;

import org.jspecify.annotations.NullMarked;
