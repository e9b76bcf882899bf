package org.fenbo.backbone.web.wiring;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a {@link ProblemValve} into the server. The host's setting names the class of this valve, so that the host adds
 * no other valve. This class runs after the framework has added its own valve, because the valve that is added last
 * writes first.
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
