package org.fenbo.backbone.web.wiring;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a {@link ProblemValve} into the server. The host gets the class of this valve as its setting, so that it adds no
 * other valve. It is added after the framework's valve, so that it writes first.
 */
final class ProblemsOfTheServer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
    private final JsonMapper json;

    ProblemsOfTheServer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(this::addValve);
    }

    private void addValve(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.getPipeline().addValve(new ProblemValve(json));
            host.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
