package saiddone.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.statistics.NoFigure;
import saiddone.statistics.TagAgreement;
import saiddone.ui.control.TableText;
import saiddone.ui.shell.Strings;

/// The words for figures of agreement.
final class AgreementText {
    private final Strings strings;

    AgreementText(Strings strings) {
        this.strings = strings;
    }

    /// One column of coefficients.
    ///
    /// @param key the last part of its heading's key
    record Column(String key, Function<TagAgreement, TagAgreement.Figure> of) {}

    static final List<Column> COLUMNS = List.of(new Column("prevalence", TagAgreement::prevalence),
            new Column("observed", TagAgreement::observed), new Column("kappa", TagAgreement::kappa), new Column("alpha",
            TagAgreement::alpha),
            new Column("ac1", TagAgreement::gwet), new Column("positive", TagAgreement::positive),
            new Column("negative", TagAgreement::negative));

    /// One line of the table.
    ///
    /// @param code empty for all codes together
    record Row(String code, String name, String colour, TagAgreement agreement, int disagreements, int open) {}

    List<Row> rows(AgreementReport report) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("", strings.get("agreement.all"), "", report.overall(),
                report.disagreements().size(), report.open()));
        report.rows().forEach(row -> rows.add(new Row(row.code().id(), row.code().name(), row.code().colour(), row.agreement(),
                row.disagreements(), row.open())));
        return rows;
    }

    String value(TagAgreement.Figure of) {
        return of.figure().figure().map(AgreementText::two).orElseGet(() -> strings.get("agreement.undefined"));
    }

    /// `.72–.88`, empty where there is none.
    String interval(TagAgreement.Figure of) {
        return of.spread().figure().map(spread -> two(spread.interval().low()) + "–" + two(spread.interval().high())).orElse("");
    }

    /// The figure with its interval and method, or why there is none.
    String told(String name, Column column, TagAgreement.Figure of) {
        String figure = of.figure().figure().isPresent() ? of.spread().figure().map(spread -> strings.get("agreement.told.interval",
                value(of), interval(of), spread.interval().method(), spread.undefined(), spread.resamples()))
                .orElseGet(() -> value(of) + ". " + of.spread().why().map(NoFigure::sentence).orElse(""))
                : of.figure().why().map(NoFigure::sentence).orElse("");
        return name + ", " + strings.get("agreement.column." + column.key) + ": " + figure + "\n" + strings.get("agreement.about."
                + column.key);
    }

    String disagreements(Row row) {
        return row.disagreements() == 0 ? "0" : strings.get("agreement.open-of", row.open(), row.disagreements());
    }

    TableText table(AgreementReport report) {
        List<String> headings = new ArrayList<>(List.of(strings.get("agreement.column.code"), strings.get("agreement.column.units")));
        COLUMNS.forEach(column -> {
            headings.add(strings.get("agreement.column." + column.key));
            headings.add(strings.get("agreement.interval"));
        });
        headings.addAll(List.of(strings.get("agreement.column.disagreements"), strings.get("agreement.column.open")));
        return new TableText(headings, rows(report).stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(row.name, Integer.toString(row.agreement.units())));
            COLUMNS.forEach(column -> {
                cells.add(value(column.of.apply(row.agreement)));
                cells.add(interval(column.of.apply(row.agreement)));
            });
            cells.addAll(List.of(Integer.toString(row.disagreements), Integer.toString(row.open)));
            return List.copyOf(cells);
        }).toList());
    }

    static String two(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }
}
