package org.fenbo.local.servers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.fenbo.local.settings.Service;

/**
 * The rights in Kafka (R22). Every service may read all topics, but write only topics whose names begin with its own
 * name.
 */
final class TopicRights {
    private TopicRights() {}

    static List<AclBinding> all() {
        return Arrays.stream(Service.values())
                .map(Service::code)
                .flatMap(TopicRights::of)
                .toList();
    }

    private static Stream<AclBinding> of(String service) {
        var own = service + ".";
        return Stream.of(
                right(service, topics(PatternType.LITERAL, ResourcePattern.WILDCARD_RESOURCE), AclOperation.READ),
                right(
                        service,
                        topics(PatternType.LITERAL, ResourcePattern.WILDCARD_RESOURCE),
                        AclOperation.DESCRIBE_CONFIGS),
                right(service, topics(PatternType.PREFIXED, own), AclOperation.WRITE),
                right(service, groups(PatternType.PREFIXED, own), AclOperation.READ),
                // Supervision shows how far the other services have read.
                right(service, groups(PatternType.LITERAL, ResourcePattern.WILDCARD_RESOURCE), AclOperation.DESCRIBE),
                right(
                        service,
                        new ResourcePattern(ResourceType.CLUSTER, "kafka-cluster", PatternType.LITERAL),
                        AclOperation.DESCRIBE));
    }

    private static ResourcePattern topics(PatternType type, String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, type);
    }

    private static ResourcePattern groups(PatternType type, String name) {
        return new ResourcePattern(ResourceType.GROUP, name, type);
    }

    private static AclBinding right(String service, ResourcePattern on, AclOperation operation) {
        return new AclBinding(on, new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
    }
}
