/** What-if runs (试算): a draft is tried on past cases before it is published (REG-7). */
@NullMarked
package org.fenbo.registry.whatif;

import org.jspecify.annotations.NullMarked;
