/** Tables as workbooks of spreadsheets. */
@NullMarked
package org.fenbo.registry.files.workbook;

import org.jspecify.annotations.NullMarked;
