package org.fenbo.intake.bulk.http;

import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.CLIENT;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fenbo.backbone.events.log.TimeOrderedIds;
import org.fenbo.backbone.events.wiring.EventSettings;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.intake.bulk.Limits;
import org.fenbo.intake.bulk.Mapping;
import org.fenbo.intake.bulk.StartUpload;
import org.fenbo.intake.bulk.csv.BrokenCsv;
import org.fenbo.intake.bulk.csv.CsvFile;
import org.fenbo.intake.bulk.csv.FileTooLarge;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.IntakeCode;
import org.fenbo.intake.report.ReportingChannels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives files of reports (INT-10). The file is stored before the sender gets the upload's ID; its rows become
 * reports later.
 */
@RestController
@RequestMapping("/intake/v1/uploads")
class UploadController {
    private static final int LARGEST_MAPPING = 65_536;
    private static final Right PAST = Right.by(DISTRICT, OPERATOR);

    private final StartUpload startUpload;
    private final Idempotency idempotency;
    private final JsonMapper json;
    private final InstantSource clock;
    private final ZoneId zone;

    UploadController(
            StartUpload startUpload,
            Idempotency idempotency,
            JsonMapper json,
            InstantSource clock,
            EventSettings settings) {
        this.startUpload = startUpload;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /** The answer to a sender who has uploaded a file. */
    record Receipt(UUID upload, long rows, String state) {}

    @Allow(in = OWN, to = CLIENT)
    @Allow(
            in = AREA,
            to = {CALL_TAKER, DUTY_LEADER})
    @Allow(in = DISTRICT, to = OPERATOR)
    @PostMapping(consumes = "multipart/form-data")
    ResponseEntity<Object> start(
            Access access,
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file,
            @RequestPart("mapping") byte[] mapping) {
        if (mapping.length > LARGEST_MAPPING) {
            throw RefusalProblem.of(
                    IntakeCode.MAPPING_TOO_LARGE.refusal(LARGEST_MAPPING).at("mapping"));
        }
        MappingRequest request = MappingRequest.in(mapping, json);
        Actor actor = actor(access, request);
        Set<Channel> channels = ReportingChannels.of(actor, token.getClaimAsStringList("channels"));
        Map<String, Object> body = Map.of("file", digest(file), "mapping", request);
        return idempotency.once(
                new Idempotency.Call(actor.id(), key, "POST /intake/v1/uploads", body),
                () -> keep(file, request, actor, channels));
    }

    /**
     * Only operators may upload a file of reports that were received long ago, because such a file changes past counts
     * and deadlines.
     */
    private static Actor actor(Access access, MappingRequest request) {
        if (!Boolean.TRUE.equals(request.past())) {
            return access.actor();
        }
        return RefusalProblem.orThrow(Outcome.of(access.actor(PAST), PAST.refusal(access.caller())));
    }

    private ResponseEntity<Receipt> keep(
            MultipartFile file, MappingRequest request, Actor actor, Set<Channel> channels) {
        Mapping mapping = request.mapping(zone);
        UUID id = TimeOrderedIds.next(clock.instant());
        try (InputStream content = file.getInputStream();
                CsvFile rows = CsvFile.open(content, request.encoding(), request.delimiter(), Limits.DEFAULT)) {
            startUpload.refusal(mapping, rows.header()).ifPresent(refusal -> {
                throw RefusalProblem.of(refusal);
            });
            long count =
                    startUpload.keep(startUpload.upload(id, name(file), actor, channels, mapping, rows.header()), rows);
            return ResponseEntity.accepted()
                    .location(URI.create("/intake/v1/uploads/" + id))
                    .body(new Receipt(id, count, "RUNNING"));
        } catch (BrokenCsv e) {
            throw RefusalProblem.begin(
                            IntakeCode.BROKEN_CSV.refusal(e.line(), e.why()).at("file"))
                    .with("line", e.line())
                    .build();
        } catch (FileTooLarge e) {
            throw RefusalProblem.of(IntakeCode.FILE_TOO_LARGE.refusal(e.limit()).at("file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sender chooses the file's name, so it may contain any character. The name is only shown, never opened as a
     * file.
     */
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename();
        String name = Objects.requireNonNullElse(given, "").replaceAll("\\p{Cntrl}|\\p{Cs}", "");
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    private static String digest(MultipartFile file) {
        try (DigestInputStream content =
                new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
