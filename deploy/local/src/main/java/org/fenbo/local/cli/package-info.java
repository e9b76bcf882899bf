/** The command ./fenbo and its subcommands. */
@NullMarked
package org.fenbo.local.cli;

import org.jspecify.annotations.NullMarked;
