package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import saiddone.report.review.ReviewedCases;
import saiddone.report.review.patterns.Estimate;
import saiddone.report.review.patterns.PatternTable;
import saiddone.report.review.patterns.PatternTables;
import saiddone.statistics.Answer;
import saiddone.ui.patterns.HeatTable.Cell;
import saiddone.ui.patterns.HeatTable.Kind;
import saiddone.ui.shell.Strings;

/// Codes against models or framings, as counts or as shares.
final class ModelHeat {
    private final Strings strings;
    private final PatternText text;

    ModelHeat(Strings strings) {
        this.strings = strings;
        this.text = new PatternText(strings);
    }

    /// Reviewed conversations by model, all of them, and the prevalence.
    Content counts(PatternsPage page) {
        List<String> models = page.models();
        int greatest = page.table().rows().stream().flatMap(row -> row.cells().stream()).mapToInt(PatternTable.Cell::present).max()
                .orElse(0);
        List<HeatTable.Row> rows = page.table().rows().stream().map(row -> {
            List<Cell> cells = new ArrayList<>();
            models.forEach(model -> cells.add(count(row, of(row, page.table(), model), greatest, Door.ToQuotes.of(row.code().id(),
                    model))));
            cells.add(total(row));
            cells.add(page.countsOnly() ? waiting() : share(row, row.all()));
            return row(row, cells);
        }).toList();
        return new Content.Heat(new HeatTable(strings.get("patterns.code"), models.stream().map(this::model).toList(),
                List.of(strings.get("patterns.all"), strings.get("patterns.prevalence")), rows), page.table().method());
    }

    /// Estimated shares by model.
    Content prevalence(PatternsPage page) {
        if (page.table().from() == null) {
            return new Content.None(strings.get("patterns.no-queue"));
        }
        List<String> models = page.models();
        double greatest = page.table().rows().stream().flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.prevalence().figure().stream()).mapToDouble(Estimate::share).max().orElse(0);
        List<HeatTable.Row> rows = page.table().rows().stream().map(row -> {
            List<Cell> cells = new ArrayList<>();
            models.forEach(model -> cells.add(estimate(row, of(row, page.table(), model), greatest, model)));
            cells.add(share(row, row.all()));
            cells.add(basis(row.all().prevalence()));
            return row(row, cells);
        }).toList();
        return new Content.Heat(new HeatTable(strings.get("patterns.code"), models.stream().map(this::model).toList(),
                List.of(strings.get("patterns.all"), strings.get("patterns.n")), rows), page.table().method());
    }

    /// Counts and shares by the framing of the case.
    Content framing(PatternsPage page) {
        ReviewedCases cases = page.cases();
        // Asked for cases without a framing, an immutable list would refuse to say that it has no null.
        List<String> framings = new ArrayList<>(ReviewedCases.framings());
        PatternTable table = PatternTables.by(page.data(), page.table().from(), framings, cases::framing);
        int greatest = table.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(PatternTable.Cell::present).max().orElse(0);
        List<HeatTable.Row> rows = table.rows().stream().map(row -> {
            List<Cell> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(count(row, cell, greatest, new Door.ToQuotes(row.code().id(), null,
                    framing(cell.column()), id -> cell.column().equals(cases.framing(id))))));
            cells.add(total(row));
            row.cells().forEach(cell -> cells.add(share(row, cell)));
            return row(row, cells);
        }).toList();
        List<String> totals = new ArrayList<>(List.of(strings.get("patterns.framed")));
        framings.forEach(one -> totals.add(strings.get("patterns.share-of", framing(one))));
        return new Content.Heat(new HeatTable(strings.get("patterns.code"), framings.stream().map(this::framing).toList(), totals, rows),
                strings.get("patterns.framing.method") + " " + table.method());
    }

    private String framing(String id) {
        return strings.get("patterns.framing." + id);
    }

    private String model(String id) {
        return id.isEmpty() ? strings.get("patterns.no-model") : id;
    }

    private static PatternTable.Cell of(PatternTable.Row row, PatternTable table, String model) {
        return row.cells().get(table.columns().indexOf(model));
    }

    private HeatTable.Row row(PatternTable.Row row, List<Cell> cells) {
        Cell name = Cell.plain(row.code().name(), "", row.code().name() + ": " + row.code().definition(),
                Door.ToQuotes.of(row.code().id(), null));
        return new HeatTable.Row(row.code().colour(), name, cells);
    }

    private Cell count(PatternTable.Row row, PatternTable.Cell cell, int greatest, Door.ToQuotes door) {
        String told = strings.get("patterns.told", row.code().name(), column(cell, door), text.counted(cell)) + "\n"
                + text.whole(cell.prevalence());
        return cell.noneReviewed() ? new Cell(PatternText.NOBODY_LOOKED, "", Kind.UNKNOWN, 0, told, null)
                : new Cell(Integer.toString(cell.present()), "", cell.present() == 0 ? Kind.NOTHING : Kind.FIGURE,
                        HeatTable.step(cell.present(), greatest), told, door);
    }

    private String column(PatternTable.Cell cell, Door.ToQuotes door) {
        return door.model() == null ? door.about() : model(cell.column());
    }

    private Cell total(PatternTable.Row row) {
        String told = strings.get("patterns.told", row.code().name(), strings.get("patterns.all"), text.counted(row.all()));
        return row.all().noneReviewed() ? new Cell(PatternText.NOBODY_LOOKED, "", Kind.UNKNOWN, 0, told, null)
                : Cell.plain(Integer.toString(row.all().present()), "", told, Door.ToQuotes.of(row.code().id(), null));
    }

    private Cell waiting() {
        return new Cell(PatternText.WAITING, "", Kind.UNKNOWN, 0, strings.get("patterns.line.estimating"), null);
    }

    private Cell share(PatternTable.Row row, PatternTable.Cell cell) {
        String told = row.code().name() + ". " + text.whole(cell.prevalence());
        return cell.prevalence().figure().map(one -> Cell.plain(PatternText.percent(one.share()),
                PatternText.percents(one.prevalence().interval()), told, null))
                .orElseGet(() -> new Cell(PatternText.NONE, "", Kind.UNKNOWN, 0, told, null));
    }

    private Cell estimate(PatternTable.Row row, PatternTable.Cell cell, double greatest, String model) {
        String told = strings.get("patterns.told", row.code().name(), model(model), text.whole(cell.prevalence())) + "\n"
                + text.counted(cell);
        return cell.prevalence().figure().map(one -> new Cell(Long.toString(Math.round(one.share() * 100)), "",
                one.hits() == 0 ? Kind.NOTHING : Kind.FIGURE, HeatTable.step(one.share(), greatest), told,
                Door.ToQuotes.of(row.code().id(), model))).orElseGet(() -> new Cell(
                cell.noneReviewed() ? PatternText.NOBODY_LOOKED : PatternText.NONE, "", Kind.UNKNOWN, 0, told, null));
    }

    /// `118 of 120`: answered of drawn.
    private Cell basis(Answer<Estimate> prevalence) {
        return prevalence.figure().map(one -> Cell.plain(strings.get("patterns.n-of", one.n(), one.drawn()), "", one.method(), null))
                .orElseGet(() -> new Cell(PatternText.NONE, "", Kind.UNKNOWN, 0, PatternText.why(prevalence), null));
    }
}
