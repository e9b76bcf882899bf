/**
 * Reads entries from files and writes entries to files (REG-6). All rows of a file are read, or none. Each fault names
 * its line and column.
 */
@NullMarked
package org.fenbo.registry.files;

import org.jspecify.annotations.NullMarked;
