package saiddone.report.review.export;

/// The forms in which a report is written.
public enum ReportFormat {
    /// `review.md`: the write-up.
    MD,
    /// `figures.csv` and `judgements.csv`.
    CSV,
    /// `figures.json` and `judgements.jsonl`.
    JSON
}
