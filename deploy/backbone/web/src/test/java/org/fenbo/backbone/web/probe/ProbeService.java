package org.fenbo.backbone.web.probe;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The backbone's doors with {@link ProbeController} behind them. */
@SpringBootApplication
class ProbeService {}
