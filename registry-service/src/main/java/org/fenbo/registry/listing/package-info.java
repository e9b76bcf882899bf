/** What people read in the list: the three lists of a street, the links of categories and duties, crossing work items. */
@NullMarked
package org.fenbo.registry.listing;

import org.jspecify.annotations.NullMarked;
