/**
 * Drafts a registry from past cases for a district that has no list yet (REG-13). People correct and publish the draft.
 */
@NullMarked
package org.fenbo.registry.drafting;

import org.jspecify.annotations.NullMarked;
