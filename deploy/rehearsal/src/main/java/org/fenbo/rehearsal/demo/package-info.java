/** Plays a day of the made-up district so that a new user can watch how cases are handled. */
@NullMarked
package org.fenbo.rehearsal.demo;

import org.jspecify.annotations.NullMarked;
