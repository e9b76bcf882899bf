package org.fenbo.planted.alpha.store;

import io.micronaut.data.annotation.MappedEntity;

/** A second public class in one door. It uses Micronaut in a package where Micronaut is not allowed. */
@MappedEntity
public class SecondStore {}
