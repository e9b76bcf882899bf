package org.fenbo.registry.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.enrolment.Call.Called;
import org.fenbo.registry.enrolment.Call.Serving;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolments.Filter;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.fenbo.registry.refusal.SharedCode;
import org.jspecify.annotations.Nullable;

/** A community calls its members, records who will come, and keeps a record of their service (ORG-8). */
public final class CallMembers {
    /** How many members one call can reach at most. */
    public static final int MOST = 500;

    private static final Duration LONGEST = Duration.ofHours(24);

    private final Enrolments enrolments;
    private final Calls calls;
    private final CommunityRight scope;
    private final Supplier<CallNumber> numbers;
    private final Time time;

    /** The service's clock, and the time zone of the district's days. */
    public record Time(InstantSource clock, ZoneId zone) {
        /** The service's time. */
        public Instant now() {
            return clock.instant();
        }

        /** The day of an instant in the district. */
        public LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }
    }

    public CallMembers(
            Enrolments enrolments, Calls calls, CommunityRight scope, Supplier<CallNumber> numbers, Time time) {
        this.enrolments = enrolments;
        this.calls = calls;
        this.scope = scope;
        this.numbers = numbers;
        this.time = time;
    }

    /** The next number. Call this outside a transaction, because a new block of numbers needs its own connection. */
    public CallNumber number() {
        return numbers.get();
    }

    /** Calls single members; refused if a member isn't enrolled with the community on the day of the matter. */
    public Outcome<Call> members(Matter matter, List<String> codes, Actor by) {
        Filter then = new Filter(matter.community(), time.day(matter.at()));
        Optional<String> stranger = codes.stream()
                .filter(code -> enrolments.member(code).filter(then::takes).isEmpty())
                .findFirst();
        return scope.of(by, matter.community())
                .then(actor -> stranger.isPresent()
                        ? EnrolmentCode.NOT_ENROLLED.refused(stranger.get(), matter.community(), then.day())
                        : open(matter, codes, actor));
    }

    /**
     * Calls all members of an organisation who are enrolled with the community on the day of the matter; refused if the
     * number of these members is 0 or more than {@link #MOST}.
     */
    public Outcome<Call> organisation(Matter matter, Actor by) {
        Filter then = new Filter(matter.community(), time.day(matter.at()), null, matter.organisation());
        return scope.of(by, matter.community()).then(actor -> {
            Page<Member> members = enrolments.members(then, "", MOST);
            return members.items().isEmpty() || members.total() > MOST
                    ? EnrolmentCode.NOBODY_TO_CALL.refused(
                            String.valueOf(matter.organisation()),
                            members.total(),
                            matter.community(),
                            then.day(),
                            MOST)
                    : open(matter, members.items().stream().map(Member::code).toList(), actor);
        });
    }

    private Outcome<Call> open(Matter matter, List<String> codes, Actor actor) {
        TreeMap<String, Reply> replies = new TreeMap<>();
        codes.forEach(code -> replies.put(code, Reply.NONE));
        Called call = new Called(matter, replies);
        calls.open(call, actor, time.now());
        return new Outcome.Done<>(call);
    }

    /** A member replies, or the community enters the member's reply. */
    public Outcome<Call> answer(CallNumber number, String member, Reply reply, Actor by) {
        return change(number, by, by.id().equals(member), call -> switch (call) {
            case Called called ->
                isCalled(called, member).then(known -> new Outcome.Done<>(called.answer(member, reply)));
            default -> notNow(call);
        });
    }

    /**
     * The community records that a called member served. The service counts for the organisation that was called; if
     * single members were called, the service counts for the organisation that the member comes with.
     */
    public Outcome<Call> record(CallNumber number, String member, Instant from, Instant until, Actor by) {
        return change(number, by, false, call -> {
            Service service = new Service(member, organisation(call, member), from, until);
            return isCalled(call, member).then(known -> sound(known, service)).then(known -> switch (known) {
                case Called called -> new Outcome.Done<>(called.record(service));
                case Serving serving -> new Outcome.Done<>(serving.record(service));
                default -> notNow(known);
            });
        });
    }

    private @Nullable String organisation(Call call, String member) {
        String called = call.matter().organisation();
        return called == null
                ? enrolments.member(member).map(Member::organisation).orElse(null)
                : called;
    }

    private Outcome<Call> sound(Call call, Service service) {
        boolean tooLong = service.until().isAfter(service.from().plus(LONGEST));
        if (!service.from().isBefore(service.until())
                || tooLong
                || service.until().isAfter(time.now())) {
            return notSound(
                    service, new Words("应在开始后 24 小时内结束且已结束", "must end within 24 hours after its start, and be over"));
        }
        return call.services().stream().anyMatch(service::overlaps)
                ? notSound(service, new Words("不得与同一成员的其他服务重叠", "must not overlap another of the same member"))
                : new Outcome.Done<>(call);
    }

    private static Outcome<Call> notSound(Service service, Words rule) {
        return EnrolmentCode.SERVICE_NOT_SOUND.refused(rule, service.from(), service.until());
    }

    /** Completes a call; no more service can be recorded. */
    public Outcome<Call> complete(CallNumber number, Actor by) {
        return change(
                number,
                by,
                false,
                call -> call instanceof Serving serving ? new Outcome.Done<>(serving.complete()) : notNow(call));
    }

    /** Cancels a call; refused if service was already recorded. */
    public Outcome<Call> cancel(CallNumber number, String reason, Actor by) {
        return change(
                number,
                by,
                false,
                call -> call instanceof Called called ? new Outcome.Done<>(called.cancel(reason)) : notNow(call));
    }

    /** @param themselves whether the actor is the called member; this member needs no right to act for the community */
    private Outcome<Call> change(
            CallNumber number, Actor by, boolean themselves, Function<Call, Outcome<Call>> decision) {
        return calls.change(number, by, time.now(), call -> {
            Outcome<Actor> scoped = themselves
                    ? new Outcome.Done<>(by)
                    : scope.of(by, call.matter().community());
            return scoped.then(may -> decision.apply(call));
        });
    }

    private static Outcome<Call> isCalled(Call call, String member) {
        return call.replies().containsKey(member)
                ? new Outcome.Done<>(call)
                : EnrolmentCode.NOT_CALLED.refused(member, call.matter().number());
    }

    private static Outcome<Call> notNow(Call call) {
        Words next = switch (call.stage()) {
            case CALLED -> new Words("可以答复、登记首次服务或取消", "answer, record the first service, or cancel it");
            case SERVING -> new Words("可以登记服务或结束召集", "record service, or complete it");
            case COMPLETED, CANCELLED -> new Words("仍有需要时重新召集", "call anew if there is more to do");
        };
        return SharedCode.WRONG_STAGE.refused(call.stage(), next);
    }
}
