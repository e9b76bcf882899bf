package org.fenbo.registry.training.http;

import static org.fenbo.backbone.kernel.Role.AREA_LEADER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.registry.training.KeepTrainings;
import org.fenbo.registry.training.KeepTrainings.Trained;
import org.fenbo.registry.training.Training;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leaders of areas record trainings of collectors, and see which have expired (ORG-4i). */
@RestController
@RequestMapping("/registry/v1/trainings")
class TrainingController {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TITLE = 200;
    private static final String TOO_LONG = "内容过长 · it is too long";

    private final KeepTrainings keep;
    private final Idempotency idempotency;

    TrainingController(KeepTrainings keep, Idempotency idempotency) {
        this.keep = keep;
        this.idempotency = idempotency;
    }

    record TrainingBody(
            @NotBlank(message = "请以编码填写人员 · give the officer as a code") @Size(max = LONGEST_CODE, message = TOO_LONG)
            String officer,

            @NotBlank(message = "请填写培训内容 · state what the training was about")
            @Size(max = LONGEST_TITLE, message = TOO_LONG)
            String title,

            @NotNull(message = "请填写完成日期 · give the day on which it was finished")
            LocalDate on) {

        Training training() {
            return new Training(officer.strip(), title.strip(), Times.sensible("on", on));
        }
    }

    /**
     * A collector and the latest training.
     *
     * @param training what the latest training was about; absent if the collector was never trained
     * @param on when it was finished
     * @param validUntil the last day on which it is valid
     * @param expired whether no training is valid today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrainedView(
            String officer,
            String name,
            @Nullable String training,
            @Nullable LocalDate on,
            @Nullable LocalDate validUntil,
            boolean expired) {
        static TrainedView of(Trained trained) {
            return new TrainedView(
                    trained.officer(),
                    trained.name(),
                    trained.latest().map(Training::title).orElse(null),
                    trained.latest().map(Training::on).orElse(null),
                    trained.validUntil().orElse(null),
                    trained.expired());
        }
    }

    @Allow(in = AREA, to = AREA_LEADER)
    @PostMapping
    ResponseEntity<Object> record(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody TrainingBody body) {
        Actor by = access.actor();
        Training training = body.training();
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "record-training", body),
                () -> ResponseEntity.status(201)
                        .body(TrainedView.of(RefusalProblem.orThrow(keep.record(training, inScope(access), by)))));
    }

    /** @param expired only collectors without a valid training if true; all collectors in the caller's scope if false */
    @Allow(
            in = DISTRICT,
            to = {REGISTRY_KEEPER, SUPERVISOR})
    @Allow(in = AREA, to = AREA_LEADER)
    @GetMapping
    List<TrainedView> trainings(Access access, @RequestParam(defaultValue = "false") boolean expired) {
        return RefusalProblem.orThrow(keep.all(inScope(access))).stream()
                .filter(trained -> trained.expired() || !expired)
                .map(TrainedView::of)
                .toList();
    }

    private static Predicate<Set<String>> inScope(Access access) {
        return areas -> access.reaches(Reach.NOWHERE.with(AREA, areas));
    }
}
