/** Conditions of duties apart from category and area, as data (适用条件): REG-4. */
@NullMarked
package org.fenbo.registry.condition;

import org.jspecify.annotations.NullMarked;
