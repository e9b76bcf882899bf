package org.fenbo.intake.registrycopy.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stores of this feature. */
@Configuration(proxyBeanMethods = false)
@Import(RegistryRows.class)
public class RegistryCopyStore {}
