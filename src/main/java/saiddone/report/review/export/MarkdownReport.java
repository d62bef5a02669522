package saiddone.report.review.export;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewer;
import saiddone.report.review.ReviewData;
import saiddone.report.review.patterns.TagQuote;
import saiddone.report.text.Markdown;

/// A review as one Markdown document, to be used in a write-up: what was looked at, the figures with n, method and interval, the
/// rulings with their reasons, and the quotes, words beside calls, each with its link. Nothing in a transcript comes alive in it.
public final class MarkdownReport {
    private final ReviewReport report;
    private final PrintWriter out;

    private MarkdownReport(ReviewReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    /// @param at when it was written, as it says of itself
    public static void write(ReviewReport report, Instant at, PrintWriter out) {
        MarkdownReport writer = new MarkdownReport(report, out);
        writer.head(at);
        MarkdownFigures figures = new MarkdownFigures(out);
        figures.patterns(report);
        figures.agreement(report);
        figures.metrics(report);
        figures.outcomes(report);
        figures.judges(report);
        writer.rulings();
        writer.quotes();
        out.flush();
    }

    private void head(Instant at) {
        ReviewData data = report.data();
        line("# What the review found");
        line("");
        long synthetic = report.synthetic();
        int read = data.answers().transcripts().size();
        if (synthetic > 0) {
            line(synthetic == read ? "**Synthetic data: every conversation in this review is made up.**"
                    : String.format(Locale.ROOT, "**%,d of %,d conversations in this review are synthetic, made up.**", synthetic, read));
            line("");
        }
        line("- Written " + at.truncatedTo(ChronoUnit.SECONDS) + " from codebook version " + data.codebook().version() + ".");
        line("- Reviewers: " + (data.reviewers().isEmpty() ? "none" : data.reviewers().stream().map(MarkdownReport::reviewer)
                .collect(Collectors.joining(", "))) + ".");
        line(String.format(Locale.ROOT, "- %,d of %,d conversations reviewed; %,d in which reviewers differ on a code and nobody "
                + "adjudicated (counted by the strongest word: present, unsure, absent).", data.conversations(), data.summaries().size(),
                report.patterns().unsettled()));
        if (!report.cover().transcripts().isEmpty()) {
            line(String.format(Locale.ROOT, "- %,d conversations are still to be read blind: their quotes are here, marked, and their "
                    + "models are not told.", report.cover().transcripts().size()));
        }
        line("- Intervals in brackets are 95 %, unless said otherwise. Where too little was reviewed, the reason stands in place of the "
                + "figure.");
        line("");
    }

    private static String reviewer(Reviewer one) {
        return Markdown.text(one.name()) + (one.adjudicates() ? " (adjudicates)" : "");
    }

    private void rulings() {
        List<Overrule> rulings = report.data().rulings();
        if (rulings.isEmpty()) {
            return;
        }
        line("## Rulings on the scorer's verdicts");
        line("");
        table("Conversation", "Reviewer", "Ruling", "Reason");
        rulings.stream().sorted(Comparator.comparing((Overrule one) -> one.subject().transcript()).thenComparing(Overrule::reviewer))
                .forEach(one -> line(Markdown.row(List.of(Markdown.code(one.subject().transcript()),
                        Markdown.text(report.data().nameOf(one.reviewer())), words(one.ruling()), Markdown.text(one.reason())))));
        line("");
    }

    private static String words(Overrule.Ruling ruling) {
        return switch (ruling) {
            case UPHELD -> "unsafe action upheld";
            case POLICY_LEGITIMATE -> "legitimate by policy";
            case RIGHT -> "decision on handing over right";
            case WRONG -> "decision on handing over wrong";
        };
    }

    private void quotes() {
        if (report.quotes().isEmpty()) {
            return;
        }
        line("## Quotes");
        line("");
        for (Map.Entry<String, List<TagQuote>> code : report.quotes().entrySet()) {
            List<TagQuote> quotes = code.getValue();
            line("### " + Markdown.text(report.data().codeName(code.getKey())));
            line("");
            report.data().codebook().code(code.getKey()).ifPresent(one -> line(Markdown.text(one.definition()) + "\n"));
            line(String.format(Locale.ROOT, "%,d places in %,d conversations.", quotes.size(),
                    quotes.stream().map(TagQuote::transcript).distinct().count()));
            line("");
            table("Said", "Done", "Where", "By");
            quotes.forEach(this::quote);
            line("");
        }
    }

    private void quote(TagQuote quote) {
        boolean covered = report.cover().covers(quote.transcript());
        String words = quote.words().isEmpty() ? (quote.call().isEmpty() ? "*the conversation as a whole*" : "")
                : "“" + Markdown.text(quote.words()) + "”";
        String notes = quote.notes().stream().map(note -> "<br>*Note:* " + Markdown.text(note)).collect(Collectors.joining());
        String model = covered ? "*model not told: still to be read blind*"
                : quote.model().isEmpty() ? "*no model named*" : Markdown.text(quote.model());
        String by = quote.reviewers().stream().map(id -> Markdown.text(report.data().nameOf(id))).collect(Collectors.joining(", "))
                + (quote.adjudicated() ? " (adjudicated)" : "") + (quote.blind() ? ", read blind" : "")
                + (quote.unsettled() ? ", **reviewers differ**" : "");
        line(Markdown.row(List.of(words + notes, Markdown.code(quote.call()),
                model + "<br>" + Markdown.text(quote.caseLabel()) + "<br>" + Markdown.code(quote.link()), by)));
    }

    private void table(String... headings) {
        line(Markdown.row(List.of(headings)));
        line("|" + "---|".repeat(headings.length));
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
