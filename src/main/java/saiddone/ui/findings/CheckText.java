package saiddone.ui.findings;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.check.Grounds;
import saiddone.model.FindingFamily;
import saiddone.report.review.checks.CheckTally;
import saiddone.statistics.NoFigure;
import saiddone.ui.shell.Strings;

/// The words and figures of the table of checks.
final class CheckText {
    private static final String NONE = "–";

    private final Strings strings;

    CheckText(Strings strings) {
        this.strings = strings;
    }

    /// The figure itself.
    String value(CheckColumn column, CheckRow row) {
        return switch (column) {
            case CHECK -> row.name();
            case FINDINGS -> row.silent() ? NONE : strings.get("checks.number", row.count().findings());
            case ACCEPTED -> count(row.tally().accepted());
            case DISMISSED -> count(row.tally().dismissed());
            case PRECISION -> precision(row.tally());
            case SHOWN -> strings.get(row.muted() ? "checks.muted" : "checks.shown");
        };
    }

    /// What it rests on, in a few words; may be empty.
    String under(CheckColumn column, CheckRow row) {
        return switch (column) {
            case CHECK -> strings.get("checks.family." + row.check().family().label());
            case FINDINGS -> foundIn(row);
            case PRECISION -> row.tally().n() == 0 ? "" : interval(row.tally());
            case DISMISSED -> row.tally().differing() == 0 ? "" : strings.get("checks.differing", row.tally().differing());
            case ACCEPTED, SHOWN -> "";
        };
    }

    /// The whole of it, for the mouse that rests.
    String told(CheckColumn column, CheckRow row) {
        boolean asks = row.compares() && column != CheckColumn.CHECK;
        String what = strings.get(asks ? "checks.asks.tip" : "checks.tip." + column.key());
        String more = switch (column) {
            case CHECK -> what(row);
            case PRECISION -> row.compares() ? ""
                    : row.tally().precision().why().map(NoFigure::sentence).orElseGet(() -> counted(row.tally()));
            case DISMISSED -> row.tally().differing() == 0 ? "" : strings.get("checks.tip.differing", row.tally().differing());
            case FINDINGS -> row.compares() ? asked(row) : row.silent() ? strings.get("checks.tip.silent") : "";
            case ACCEPTED, SHOWN -> "";
        };
        return Stream.of(more, what).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String foundIn(CheckRow row) {
        if (row.compares()) {
            return strings.get("checks.asks.of", row.asks());
        }
        return row.silent() ? strings.get("checks.needs." + row.check().grounds().label())
                : row.count().findings() == 0 ? "" : strings.get("checks.in", row.count().conversations());
    }

    /// How many asks of how many ended differently.
    String asked(CheckRow row) {
        return strings.get("checks.asks.told", row.count().findings(), row.asks());
    }

    /// What the check looks for, one sentence.
    String what(CheckRow row) {
        return strings.get("checks.what." + row.name());
    }

    /// A conversation in which it finds something, in a line.
    String example(CheckRow row) {
        return strings.get("checks.example." + row.name());
    }

    /// What it passes over, however often it happens.
    String blind(CheckRow row) {
        return strings.get("checks.blind." + row.name());
    }

    /// Of which conversations it can speak, and what is missing where it can speak of none.
    String reads(CheckRow row) {
        Grounds grounds = row.check().grounds();
        if (!grounds.counted()) {
            return row.compares() ? strings.get("checks.reads.runs", row.asks()) : strings.get("checks.reads.rule");
        }
        CheckRow.Reach reach = row.reach();
        if (row.silent()) {
            return strings.get("checks.reads.none", reach.conversations(), strings.get("checks.lack." + grounds.label()));
        }
        return reach.all() ? strings.get("checks.reads.all", reach.conversations()) : strings.get("checks.reads.some", reach.reads(),
                reach.conversations(), strings.get("checks.ground." + grounds.label()));
    }

    /// What a conversation without a finding of its family may still hold; empty where the family is read from what is known.
    String silence(CheckRow row) {
        return row.check().family() == FindingFamily.SAYS_VS_DOES ? strings.get("checks.silence") : "";
    }

    /// `83 %`, or a dash.
    String precision(CheckTally tally) {
        return tally.precision().figure().map(of -> percent(of.value())).orElse(tally.n() == 0 ? NONE : strings.get("checks.too-few"));
    }

    /// `CI 55–95, n = 12`, or how many were ruled on of how many it takes.
    String interval(CheckTally tally) {
        return tally.precision().figure().map(of -> strings.get("checks.interval", round(of.interval().low()), round(of.interval().high()),
                of.n())).orElseGet(() -> strings.get("checks.of-least", tally.n(), CheckTally.LEAST));
    }

    /// `48–85`, empty where there is none.
    String range(CheckTally tally) {
        return tally.precision().figure().map(of -> round(of.interval().low()) + "–" + round(of.interval().high())).orElse("");
    }

    private String counted(CheckTally tally) {
        return tally.precision().figure().map(of -> strings.get("checks.counted", of.accepted(), of.n(), percent(of.value()),
                percent(of.interval().low()), percent(of.interval().high()), of.interval().method())).orElse("");
    }

    private static String count(int of) {
        return of == 0 ? NONE : Integer.toString(of);
    }

    private static String percent(double share) {
        return round(share) + "\u00A0%";
    }

    private static String round(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
