package org.fenbo.registry.people.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(PeopleController.class)
public class PeopleHttp {}
