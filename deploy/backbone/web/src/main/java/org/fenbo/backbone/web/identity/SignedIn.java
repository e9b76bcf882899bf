package org.fenbo.backbone.web.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.backbone.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The caller of a token. The token shows who the caller is. What the caller may do follows from the registry (ORG-4e):
 * roles, units and areas of each person are those of the revision in force. So a withdrawn role ends when the
 * revision without it comes into force, although the token is valid for some more minutes (ORG-4f). Before the registry
 * lists anybody, the claims of the token count, because somebody must be able to publish the first revision. For the same
 * reason the token decides who keeps and who approves the list while the list names nobody who does.
 */
public final class SignedIn {
    /** The registry lists neither members nor machines, so these roles come from the token. */
    private static final Set<String> BY_TOKEN = Set.of(Role.MEMBER.code(), Role.CLIENT.code());

    /** Without these roles nobody could publish the next revision. */
    private static final Set<String> NEEDED = Set.of(Role.REGISTRY_KEEPER.code(), Role.REGISTRY_APPROVER.code());

    private final PersonsInForce persons;
    private final Supplier<LocalDate> today;
    private final RightsSource source;

    /** @param today the day in the district, on which the ties of a person are valid */
    public SignedIn(PersonsInForce persons, Supplier<LocalDate> today, RightsSource source) {
        this.persons = persons;
        this.today = today;
        this.source = source;
    }

    /**
     * The caller of the request in this thread.
     *
     * @throws AuthenticationCredentialsNotFoundException if the request has no token
     */
    public Caller caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new AuthenticationCredentialsNotFoundException("no token");
    }

    /** The caller of a token. */
    public Caller of(Jwt token) {
        Caller claimed = claimed(token);
        ListedPersons listed = source == RightsSource.TOKEN ? ListedPersons.NONE : persons.now();
        return listed.isEmpty()
                ? claimed
                : listed.rightsOf(claimed.id(), today.get())
                        .map(rights -> listed(claimed, rights, byToken(claimed, listed)))
                        .orElseGet(() -> unlisted(claimed, byToken(claimed, listed)));
    }

    /** Whether the holder of a token still has a part of the right by which an access was given. */
    public boolean stillHas(Access access, Jwt token) {
        return !Access.held(access.right(), of(token).known(), access.district())
                .isEmpty();
    }

    private static Caller listed(Caller claimed, PersonRights rights, Set<String> byToken) {
        Set<String> roles =
                Stream.concat(rights.roles().stream(), byToken.stream()).collect(Collectors.toUnmodifiableSet());
        boolean keeps = rights.areas().isEmpty() && byToken.stream().anyMatch(NEEDED::contains);
        return new Caller(claimed.id(), rights.units(), roles, keeps ? claimed.areas() : rights.areas());
    }

    private Caller unlisted(Caller claimed, Set<String> byToken) {
        return source == RightsSource.REGISTRY_OR_TOKEN
                ? claimed
                : new Caller(claimed.id(), claimed.units(), byToken, claimed.areas());
    }

    private Set<String> byToken(Caller claimed, ListedPersons listed) {
        return claimed.roles().stream()
                .filter(role -> BY_TOKEN.contains(role) || (NEEDED.contains(role) && !listed.isHeld(role, today.get())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Caller claimed(Jwt token) {
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "a token names its subject"),
                unit(token),
                Set.copyOf(strings(token, "roles")),
                strings(token, "areas"));
    }

    /** The unit; nothing if it is missing or blank, because two blank units must not match. */
    private static List<String> unit(Jwt token) {
        String unit = token.getClaimAsString("unit");
        return unit == null || unit.isBlank() ? List.of() : List.of(unit);
    }

    private static List<String> strings(Jwt token, String claim) {
        @Nullable List<String> found = token.getClaimAsStringList(claim);
        return found == null ? List.of() : found;
    }
}
