package org.fenbo.registry.roster.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({RosterCommandController.class, RosterController.class, PresenceController.class})
public class RosterHttp {}
