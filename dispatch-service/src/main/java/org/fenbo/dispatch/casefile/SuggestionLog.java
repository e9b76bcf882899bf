package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;

/** Which machine suggestions each person saw, and what the person decided (SEC-3). */
public interface SuggestionLog {
    /**
     * Records what a person sees. A model's suggestions that the person has seen for the case and not decided on are
     * replaced. Candidates of the registry aren't recorded, because no machine made them.
     */
    void shown(CaseNumber number, OfficerId officer, List<RankedUnit> candidates, Instant at);

    /**
     * What became of the suggestions of one version of a model. Some of those that were shown may still be open, or
     * another person decided.
     *
     * @param taken the person ordered the case to the unit that was suggested first
     * @param overruled the person ordered the case to another unit
     */
    record OfModel(String model, long shown, long taken, long overruled) {}

    /**
     * A person ordered a case to another unit than the one that was suggested first.
     *
     * @param reason why the person chose the unit
     */
    record Overruled(
            String number, String model, String suggested, String unit, String officer, String reason, Instant at) {}

    /** The counts of each version of a model, of the cases in these scopes with codes. */
    List<OfModel> ofModels(List<String> reach);

    /** The latest decisions against suggestions, of the cases in these scopes with codes. */
    List<Overruled> overruled(List<String> reach, int most);
}
