/** Reads and writes tables as spreadsheet workbooks. */
@NullMarked
package org.fenbo.registry.files.workbook;

import org.jspecify.annotations.NullMarked;
