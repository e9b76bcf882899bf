/**
 * Reads entries from files and writes entries to files (REG-6). If one row of a file has a fault, no row is accepted.
 * Each fault names its line and column.
 */
@NullMarked
package org.fenbo.registry.files;

import org.jspecify.annotations.NullMarked;
