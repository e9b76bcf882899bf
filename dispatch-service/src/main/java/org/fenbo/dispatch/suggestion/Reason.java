package org.fenbo.dispatch.suggestion;

/**
 * Why a unit is suggested (CASE-3, CASE-2: the queue shows candidates ranked with reasons): the narrowest level of
 * likeness that supports it more than all wider ones, and what was found there. Structured, so that a page can show it
 * in any language: "12 of 15 cases of this category in this street, 83 %".
 *
 * @param level how alike the cases are that support it
 * @param cases how many of them the unit handled
 * @param of how many of them there are
 * @param share the unit's part of them, newest weighing most
 * @param presence how many times as often as usual the unit is found among the cases of this community and channel; 1
 * where that isn't known. A unit with a small share can come first because it alone works here.
 */
public record Reason(Level level, int cases, int of, double share, double presence) {}
