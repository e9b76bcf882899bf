/** Plays a day of the made-up district so that a newcomer sees cases move. */
@NullMarked
package org.fenbo.rehearsal.demo;

import org.jspecify.annotations.NullMarked;
