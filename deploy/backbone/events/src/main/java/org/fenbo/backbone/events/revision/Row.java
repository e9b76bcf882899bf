package org.fenbo.backbone.events.revision;

/**
 * An entry of a revision in a service's copy.
 *
 * @param body the fields that the service needs, as JSON
 */
public record Row(String kind, String code, String body) {}
