/** The rectification standard: what a rectified hazard must look like (REG-19). */
@NullMarked
package org.fenbo.registry.standard;

import org.jspecify.annotations.NullMarked;
