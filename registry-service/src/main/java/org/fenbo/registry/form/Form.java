package org.fenbo.registry.form;

import org.fenbo.registry.coded.Coded;

/**
 * A form that is filled in for matters of certain categories (REG-12).
 *
 * @param version counts from 1; a changed form gets the next version
 * @param schema JSON Schema 2020-12 of its answers; each property is marked {@code x-mark}: personal, routing or plain
 */
public record Form(String code, String title, int version, String schema) implements Coded {}
