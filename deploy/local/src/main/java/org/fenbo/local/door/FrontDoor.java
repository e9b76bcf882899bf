package org.fenbo.local.door;

import org.apache.catalina.core.StandardHost;
import org.fenbo.local.issuer.IssuerConfiguration;
import org.fenbo.local.issuer.SignInPage;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The front door: one address for the four services and the issuer of tokens. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({DoorRoutes.class, DoorErrors.class, IssuerConfiguration.class, SignInPage.class})
public class FrontDoor {

    /** Makes Tomcat answer with a problem (RFC 9457) if Tomcat itself refuses a request. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfPages() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Opens the front door. The caller closes the front door by closing the returned context. */
    public static ConfigurableApplicationContext open(LocalSettings settings) {
        return new SpringApplicationBuilder(FrontDoor.class)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(LocalSettings.class, () -> settings))
                .run(
                        "--spring.config.name=front-door",
                        "--server.port=" + settings.ports().of(Part.FRONT_DOOR));
    }
}
