package org.fenbo.registry.enrolment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Named;

/**
 * A community calls on members (ORG-8). Each stage has only the commands that are possible in it:
 *
 * <table>
 * <caption>Stages and commands</caption>
 * <tr><th>from</th><th>command</th><th>to</th></tr>
 * <tr><td>–</td><td>call</td><td>called</td></tr>
 * <tr><td>called</td><td>answer</td><td>called</td></tr>
 * <tr><td>called</td><td>cancel</td><td>cancelled</td></tr>
 * <tr><td>called, serving</td><td>record</td><td>serving</td></tr>
 * <tr><td>serving</td><td>complete</td><td>completed</td></tr>
 * </table>
 */
public sealed interface Call {

    /** The matter that the community calls members for. */
    Matter matter();

    /** The reply of each called member, by the member's code. */
    SortedMap<String, Reply> replies();

    Stage stage();

    /** The services recorded so far. */
    default List<Service> services() {
        return List.of();
    }

    /** The stage of a call. */
    enum Stage implements Named {
        CALLED("已召集"),
        SERVING("服务中"),
        COMPLETED("已完成"),
        CANCELLED("已取消");

        private final String chinese;

        Stage(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** The members are called and can reply. */
    record Called(Matter matter, SortedMap<String, Reply> replies) implements Call {
        public Called {
            replies = fixed(replies);
        }

        /** Records whether a member comes; the last reply of the member counts. */
        public Called answer(String member, Reply reply) {
            SortedMap<String, Reply> changed = new TreeMap<>(replies);
            changed.put(member, reply);
            return new Called(matter, changed);
        }

        /** Records the first service; the call is then in the stage {@code SERVING}. */
        public Serving record(Service service) {
            return new Serving(matter, replies, List.of(service));
        }

        public Cancelled cancel(String reason) {
            return new Cancelled(matter, replies, reason);
        }

        @Override
        public Stage stage() {
            return Stage.CALLED;
        }
    }

    /** At least one service is recorded. */
    record Serving(Matter matter, SortedMap<String, Reply> replies, List<Service> services) implements Call {
        public Serving {
            replies = fixed(replies);
            services = List.copyOf(services);
        }

        public Serving record(Service service) {
            List<Service> more = new ArrayList<>(services);
            more.add(service);
            return new Serving(matter, replies, more);
        }

        public Completed complete() {
            return new Completed(matter, replies, services);
        }

        @Override
        public Stage stage() {
            return Stage.SERVING;
        }
    }

    /** All services are recorded; no more services can be added. */
    record Completed(Matter matter, SortedMap<String, Reply> replies, List<Service> services) implements Call {
        public Completed {
            replies = fixed(replies);
            services = List.copyOf(services);
        }

        @Override
        public Stage stage() {
            return Stage.COMPLETED;
        }
    }

    /** The call was cancelled before any service was recorded. */
    record Cancelled(Matter matter, SortedMap<String, Reply> replies, String reason) implements Call {
        public Cancelled {
            replies = fixed(replies);
        }

        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }

    private static SortedMap<String, Reply> fixed(SortedMap<String, Reply> replies) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(replies));
    }
}
