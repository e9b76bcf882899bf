/** The refusals of supervision, in Chinese and English. */
@NullMarked
package org.fenbo.supervision.refusal;

import org.jspecify.annotations.NullMarked;
