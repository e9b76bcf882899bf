/** The refusals of commands. Each refusal has a code that can be counted, the faulty fields, and a remedy. */
@NullMarked
package org.fenbo.registry.refusal;

import org.jspecify.annotations.NullMarked;
