package org.fenbo.intake.wiring;

import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.backbone.web.quota.QuotaGate;
import org.fenbo.backbone.web.quota.Quotas;
import org.fenbo.backbone.web.quota.SharedQuotas;
import org.fenbo.intake.report.IntakeCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits how many reports a client may send (INT-1). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelWiring {
    private static final String REPORTS = "reports";

    @Bean(destroyMethod = "close")
    SharedQuotas quotas(Clients clients, ChannelSettings settings) {
        return new SharedQuotas(clients.redisClient(), REPORTS, settings.reportsPerMinute());
    }

    @Bean
    WebMvcConfigurer quotaOfReports(Quotas quotas) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(QuotaGate.ofWrites(quotas, REPORTS, IntakeCode.TOO_MANY_REPORTS))
                        .addPathPatterns("/intake/v1/reports");
            }
        };
    }
}
