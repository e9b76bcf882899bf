/** The commands that this module adds to ./fenbo. */
@NullMarked
package org.fenbo.rehearsal.cli;

import org.jspecify.annotations.NullMarked;
