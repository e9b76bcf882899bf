/** Conditions that duties have in addition to category and area, stored as data (适用条件): REG-4. */
@NullMarked
package org.fenbo.registry.condition;

import org.jspecify.annotations.NullMarked;
