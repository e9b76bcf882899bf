package org.fenbo.dispatch.suggestion;

/**
 * Why a unit is suggested (CASE-3). The queue shows ranked candidates with reasons (CASE-2). The reason names a level
 * and its cases: the narrowest level that supports the unit at least as much as all wider levels together. The reason
 * has fields and no text, so that a page can show it in any language: "12 of 15 cases of this category in this street,
 * 83 %".
 *
 * @param level the level of the cases that support the unit
 * @param cases how many of these cases the unit handled
 * @param of how many cases this level has
 * @param share the unit's part of these cases; newer cases weigh more
 * @param presence how much more often than usual the unit handles the cases of this community and channel: 2 means
 *     twice as often; 1 if unknown. A unit with a small share can come first if it is the only unit that works here.
 */
public record Reason(Level level, int cases, int of, double share, double presence) {}
