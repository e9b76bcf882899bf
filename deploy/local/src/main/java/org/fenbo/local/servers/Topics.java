package org.fenbo.local.servers;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;

/** Creates and configures the topics of a broker as topics.yaml defines them. This is safe to repeat. */
public final class Topics {
    private Topics() {}

    /**
     * Creates missing topics. Sets the configuration of existing topics. Gives the services their rights to read and
     * write.
     *
     * @throws PlainError if a topic does not have the planned number of partitions
     */
    public static void ensure(LocalSettings settings) {
        try (var admin = Admin.create(settings.kafka())) {
            var present = admin.listTopics().names().get();
            var plans = TopicPlan.all();
            var missing = plans.stream()
                    .filter(plan -> !present.contains(plan.name()))
                    .toList();
            admin.createTopics(missing.stream().map(TopicPlan::forOneBroker).toList())
                    .all()
                    .get();
            verify(
                    admin,
                    plans.stream().filter(plan -> present.contains(plan.name())).toList());
            admin.createAcls(TopicRights.all()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    private static void verify(Admin admin, List<TopicPlan> plans) throws ExecutionException, InterruptedException {
        var names = plans.stream().map(TopicPlan::name).toList();
        var found = admin.describeTopics(names).allTopicNames().get();
        for (var plan : plans) {
            var description = found.get(plan.name());
            int partitions = description == null ? 0 : description.partitions().size();
            if (partitions != plan.partitions()) {
                throw new PlainError(
                        "Topic %s has %d partitions, topics.yaml wants %d. Restore topics.yaml, or start in "
                                .concat("a new folder and import again.")
                                .formatted(plan.name(), partitions, plan.partitions()));
            }
        }
        admin.incrementalAlterConfigs(plans.stream().collect(Collectors.toMap(Topics::resource, Topics::settings)))
                .all()
                .get();
    }

    private static ConfigResource resource(TopicPlan plan) {
        return new ConfigResource(ConfigResource.Type.TOPIC, plan.name());
    }

    private static Collection<AlterConfigOp> settings(TopicPlan plan) {
        return plan.configuration().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
