package org.fenbo.backbone.events.wiring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How a service takes part in the flow of events. */
@Meaning(zh = "服务如何参与事件流", en = "How a service takes part in the flow of events")
@Validated
@ConfigurationProperties(prefix = "fenbo.events", ignoreUnknownFields = false)
public record EventSettings(
        @Meaning(
                zh = "服务名：数据库模式、登录用户、CloudEvents 来源；backbone.yaml 取 spring.application.name",
                en = "The service's name: schema, login and CloudEvents source; backbone.yaml takes"
                        + " spring.application.name.")
        @NotBlank
        String service,

        @Meaning(
                zh = "平台的全部服务：督查计算其消费积压；共用的环境变量里，别的服务的配置项不算未知",
                en = "All services of the platform: supervision counts their lag, and in a shared environment their"
                        + " settings are not unknown.")
        @DefaultValue({"intake", "dispatch", "supervision", "registry"})
        @NotEmpty
        List<String> services,

        @Meaning(
                zh = "区划代码六位，是每个编号的一部分",
                en = "Six digits of the district's administrative code, part of every number.")
        @DefaultValue("440399")
        @Pattern(regexp = "[0-9]{6}")
        String district,

        @Meaning(zh = "该区的时区", en = "The district's time zone.") @DefaultValue("Asia/Shanghai")
        ZoneId zone,

        @Meaning(zh = "本实例是否发送日志中的事件", en = "Whether this instance sends the events of its log.") @DefaultValue("true")
        boolean relay,

        @Meaning(zh = "每秒超过一百件事件时，攒批等待的时间", en = "How long the relay gathers events above a hundred a second.")
        @DefaultValue("15ms")
        @Limits(min = "0ms", max = "1s")
        Duration linger,

        @Meaning(
                zh = "事件等待多久即告警，按机器时钟",
                en = "How long an event may wait before it is an alert, by the machine's clock.")
        @DefaultValue("10m")
        @Limits(min = "1s", max = "1d")
        Duration patience,

        @Meaning(
                zh = "被取代的登记版本，其副本保留多久；未结案件所依据的版本不删",
                en =
                        "How long the copy keeps a superseded revision of the registry. It keeps the revisions of open cases"
                                + " in any case.")
        @DefaultValue("1y")
        @Limits(min = "1m", max = "10y")
        Period keepRevisions) {

    /** All services except this one. */
    List<String> otherServices() {
        return services.stream().filter(name -> !name.equals(service)).toList();
    }
}
