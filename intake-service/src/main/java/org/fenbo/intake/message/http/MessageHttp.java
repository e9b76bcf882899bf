package org.fenbo.intake.message.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this feature. */
@Configuration(proxyBeanMethods = false)
@Import({MessageController.class, MessageStream.class})
public class MessageHttp {}
