package org.fenbo.intake.message.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stores of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({StoredMessageTemplates.class, StoredOfficerMessages.class})
public class MessageStore {}
