package org.fenbo.intake.report;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Listed;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * The channels that a caller may use (INT-1b). They depend on the caller's role; a client may use the channels that its
 * token names.
 */
public final class ReportingChannels {
    private static final Set<Channel> COLLECTOR = EnumSet.of(Channel.GRID_COLLECTOR);
    /** The channels of staff who record reports for other people. */
    private static final Set<Channel> DESK = EnumSet.of(
            Channel.HOTLINE, Channel.CITIZEN, Channel.GROUP_CHAT, Channel.DEPARTMENT, Channel.MEDIA, Channel.BULK_FILE);

    private ReportingChannels() {}

    /**
     * @param claimed names of the channels in the caller's token; unknown names are ignored; null if the token names no
     *     channels
     */
    public static Set<Channel> of(Actor actor, @Nullable Collection<String> claimed) {
        return Optional.ofNullable(actor.role())
                .flatMap(Role::of)
                .map(role -> of(role, Objects.requireNonNullElse(claimed, Set.of())))
                .orElse(Set.of());
    }

    private static Set<Channel> of(Role role, Collection<String> claimed) {
        return switch (role) {
            case COLLECTOR -> COLLECTOR;
            case CALL_TAKER, DUTY_LEADER -> DESK;
            case OPERATOR -> EnumSet.allOf(Channel.class);
            case CLIENT -> named(claimed);
            default -> Set.of();
        };
    }

    private static Set<Channel> named(Collection<String> claimed) {
        return Stream.of(Channel.values())
                .filter(channel -> claimed.contains(channel.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why a caller may not report on a channel; empty if the caller may. */
    public static Optional<Refusal> refusal(Channel channel, Set<Channel> allowed) {
        return IntakeCode.NOT_YOUR_CHANNEL
                .when(!allowed.contains(channel), channel, names(allowed))
                .map(refusal -> refusal.at("channel"));
    }

    private static Listed names(Set<Channel> channels) {
        return new Listed(channels.stream().sorted().map(Channel::name).toList());
    }
}
