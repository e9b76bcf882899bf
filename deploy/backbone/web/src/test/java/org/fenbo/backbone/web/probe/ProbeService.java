package org.fenbo.backbone.web.probe;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with the backbone's doors and {@link ProbeController}. */
@SpringBootApplication
class ProbeService {}
