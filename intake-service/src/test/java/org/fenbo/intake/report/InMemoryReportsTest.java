package org.fenbo.intake.report;

class InMemoryReportsTest implements ReportsContract {
    private final InMemoryReports reports = new InMemoryReports();

    @Override
    public Reports reports() {
        return reports;
    }
}
