package org.fenbo.supervision.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.backbone.events.inbox.Messages;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.supervision.board.BoardCases;
import org.fenbo.supervision.board.events.BoardReader;
import org.fenbo.supervision.clock.CommitSignal;
import org.fenbo.supervision.clock.KeepClocks;
import org.fenbo.supervision.clock.events.ClockReader;
import org.fenbo.supervision.registry.RegistryView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * The readers of all events that supervision reads. The file supervision.yaml binds them to their topics:
 *
 * <ul>
 *   <li>registry.entry, registry.revision: limits, calendars and names of units (copyRegistry)
 *   <li>dispatch.case: sets, meets and stops clocks (keepClocks)
 *   <li>dispatch.case: changes cases on the board (keepBoard)
 *   <li>dispatch.progress, without a group: how far dispatch has sent its events, see {@link FlowWiring}
 *   <li>all topics, without a group: the flow of events, see {@link FlowWiring}
 * </ul>
 */
@Configuration
class EventFlow {

    @Bean
    Consumer<Message<List<byte[]>>> copyRegistry(
            Inboxes inboxes, Messages messages, RevisionCopy<RegistryView> registry) {
        return messages.into(inboxes.of(registry.reader("supervision.registry")));
    }

    @Bean
    Consumer<Message<List<byte[]>>> keepClocks(
            Inboxes inboxes, Messages messages, KeepClocks keepClocks, CommitSignal signal, JsonMapper json) {
        return messages.into(inboxes.of(new ClockReader(keepClocks, signal, json)));
    }

    @Bean
    Consumer<Message<List<byte[]>>> keepBoard(
            Inboxes inboxes, Messages messages, BoardCases boardCases, JsonMapper json) {
        return messages.into(inboxes.of(new BoardReader(boardCases, json)));
    }
}
