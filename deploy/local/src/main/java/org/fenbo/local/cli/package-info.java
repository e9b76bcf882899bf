/** The one command: what a person types after ./fenbo. */
@NullMarked
package org.fenbo.local.cli;

import org.jspecify.annotations.NullMarked;
