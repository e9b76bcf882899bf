/**
 * Reads entries from files, all rows or none, with faults that name line and column, and writes them to files: REG-6.
 */
@NullMarked
package org.fenbo.registry.files;

import org.jspecify.annotations.NullMarked;
