package org.fenbo.intake.wiring;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import org.fenbo.intake.channel.Quotas;
import org.fenbo.intake.channel.http.QuotaGate;
import org.fenbo.intake.channel.store.SharedQuotas;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may hand in how much. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelWiring {
    /** Nobody who hands in a report waits longer than that for a count. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Bean(destroyMethod = "close")
    SharedQuotas quotas(@Value("${fenbo.redis.url}") String redisUrl, ChannelSettings settings) {
        RedisURI address = RedisURI.create(redisUrl);
        address.setTimeout(PATIENCE);
        RedisClient redis = RedisClient.create(address);
        redis.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        return new SharedQuotas(redis, settings.reportsPerMinute());
    }

    @Bean
    WebMvcConfigurer quotaOfReports(Quotas quotas) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new QuotaGate(quotas)).addPathPatterns("/intake/v1/reports");
            }
        };
    }
}
