package org.fenbo.supervision.board.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What this door offers over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(BoardController.class)
public class BoardHttp {}
