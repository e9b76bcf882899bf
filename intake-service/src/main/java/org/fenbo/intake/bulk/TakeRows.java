package org.fenbo.intake.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.report.Acceptance;
import org.fenbo.intake.report.AcceptedReport;
import org.fenbo.intake.report.ReceiveReport;
import org.fenbo.intake.report.Report;
import org.fenbo.intake.report.ReportingChannels;
import org.fenbo.intake.report.StoredReport;
import org.fenbo.intake.report.Submission;

/**
 * Turns the rows of uploads into reports, up to 500 rows at a time. A wrong row is refused with its reason; the other
 * rows are taken (INT-10).
 */
public final class TakeRows {
    static final int CHUNK = 500;

    private final Uploads uploads;
    private final ReceiveReport receiveReport;

    public TakeRows(Uploads uploads, ReceiveReport receiveReport) {
        this.uploads = uploads;
        this.receiveReport = receiveReport;
    }

    /**
     * Takes the next rows of any upload. If the content of a row causes an exception, only this row is refused. If the
     * upload itself causes an exception, the upload fails and waits for a person.
     *
     * @return false if no upload has open rows
     * @throws StoreUnavailable if the store can't be reached; nothing is lost
     */
    public boolean next() {
        try {
            return uploads.takeChunk(CHUNK, this::results);
        } catch (BrokenUpload e) {
            return nextFewer(e, CHUNK / 2);
        }
    }

    /**
     * Tries again with half as many rows, until the rows can be taken. If the next row alone causes the exception, only
     * this row is refused. If the content of a row can't be the cause, the upload fails.
     */
    private boolean nextFewer(BrokenUpload broken, int most) {
        if (most == 0) {
            return broken.isOfARow() ? refuseNext(broken) : setAside(broken);
        }
        try {
            return uploads.takeChunkOf(broken.upload(), most, this::results);
        } catch (BrokenUpload e) {
            return nextFewer(e, most / 2);
        }
    }

    private boolean refuseNext(BrokenUpload broken) {
        RowFault fault = RowFault.ofRow(
                "unexpected", new Words("该行无法导入：%s", "the row can't be taken: %s").with(List.of(broken.kind())));
        try {
            return uploads.takeChunkOf(
                    broken.upload(),
                    1,
                    (upload, rows) -> rows.stream()
                            .<RowResult>map(row -> new RowResult.Refused(row.line(), fault))
                            .toList());
        } catch (BrokenUpload e) {
            return setAside(e);
        }
    }

    private boolean setAside(BrokenUpload broken) {
        uploads.fail(broken.upload(), "the upload can't be worked on: " + broken.kind());
        return true;
    }

    private List<RowResult> results(Upload upload, List<RawRow.Cells> rows) {
        Acceptance acceptance = receiveReport.acceptance();
        RowReader reader = new RowReader(upload, acceptance.now(), acceptance::urgencyOf);
        List<RowResult> results = new ArrayList<>();
        Map<Long, AcceptedReport> acceptedReports = new LinkedHashMap<>();
        for (RawRow.Cells row : rows) {
            switch (checked(upload, reader, acceptance, row)) {
                case RowReader.Faulty faulty -> results.add(new RowResult.Refused(row.line(), faulty.fault()));
                case RowReader.Submitted submitted ->
                    acceptedReports.put(row.line(), accepted(upload, acceptance, submitted.submission()));
            }
        }
        Iterator<StoredReport> taken =
                receiveReport.takeAll(List.copyOf(acceptedReports.values())).iterator();
        acceptedReports
                .keySet()
                .forEach(line -> results.add(taken(line, taken.next().report())));
        return results;
    }

    private static RowReader.Reading checked(Upload upload, RowReader reader, Acceptance acceptance, RawRow.Cells row) {
        RowReader.Reading reading = reader.read(row.cells());
        return reading instanceof RowReader.Submitted submitted
                ? ReportingChannels.refusal(submitted.submission().source().channel(), upload.channels())
                        .or(() -> acceptance.refusal(submitted.submission()))
                        .<RowReader.Reading>map(refusal -> new RowReader.Faulty(fault(reader, refusal)))
                        .orElse(reading)
                : reading;
    }

    private static AcceptedReport accepted(Upload upload, Acceptance acceptance, Submission submission) {
        Instant receivedAt = upload.mapping().past() ? submission.reportedAt() : acceptance.now();
        return acceptance.acceptedFromFile(submission, upload.actor(), receivedAt);
    }

    private static RowResult taken(long line, Report report) {
        RowResult.Outcome outcome =
                report instanceof Report.Joined ? RowResult.Outcome.JOINED : RowResult.Outcome.ACCEPTED;
        return new RowResult.Taken(line, outcome, report.number().text());
    }

    /** The fault names the column instead of the field, because the sender knows the columns of the file. */
    private static RowFault fault(RowReader reader, Refusal refusal) {
        String field = refusal.field().equals("place.text") ? "placeText" : refusal.field();
        return Field.named(field)
                .map(known -> reader.fault(known, refusal.id(), refusal.detail()))
                .orElseGet(() -> RowFault.ofRow(refusal.id(), refusal.detail()));
    }
}
