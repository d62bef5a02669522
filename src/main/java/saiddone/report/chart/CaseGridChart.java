package saiddone.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteModel;
import saiddone.report.chart.Drawing.Mark;
import saiddone.report.chart.Shape.Align;
import saiddone.report.chart.Sheet.Key;
import saiddone.report.metrics.CaseGrid;
import saiddone.report.metrics.CaseGrid.Cell;
import saiddone.report.metrics.CaseOutcome;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.ModelFigures;

/// The case grid: a column a case, a row a model, in each cell its runs from above to below. What went right is quiet, what
/// did not has colour; the bars above each block say under how many models the runs of a case disagree.
public final class CaseGridChart {
    private static final double SLICE = 4;
    private static final double BARS = 26;
    private static final double APART = 2;
    private static final double WIDEST = 14;

    private final Sheet sheet;
    private final Content content;
    private final double names;
    private final double row;

    /// All that does not depend on the width.
    private record Content(List<String> models, List<Column> columns, int runs) {
        List<Column> of(CaseKind kind) {
            return columns.stream().filter(column -> column.of.kind() == kind).toList();
        }
    }

    /// @param unstable models whose runs disagree
    /// @param fields   one a model
    private record Column(SuiteCase of, int unstable, List<Field> fields) {}

    /// A case under a model.
    ///
    /// @param runs those that are there
    private record Field(String model, List<Cell> runs, String label) {}

    private CaseGridChart(Content content, double width) {
        this.content = content;
        sheet = new Sheet(width, "Case grid");
        row = content.runs * SLICE + 3;
        names = content.models.stream().mapToDouble(model -> TextWidth.of(model, Sheet.SMALL, false)).max().orElse(0) + 8;
    }

    /// The chart for any width, with what does not depend on the width gathered once.
    ///
    /// @return takes a width in pixels; made for 700 and more, where cells are wide enough for the mouse
    public static DoubleFunction<Drawing> of(Leaderboard board, CaseGrid grid) {
        return of(board, grid, grid.cases());
    }

    /// The same with these cases alone. Models stand in the leaderboard's order.
    public static DoubleFunction<Drawing> of(Leaderboard board, CaseGrid grid, List<SuiteCase> cases) {
        List<SuiteModel> models = board.models().stream().map(ModelFigures::model).toList();
        List<Column> columns = new ArrayList<>();
        for (SuiteCase one : cases) {
            columns.add(new Column(one, grid.unstable(one), models.stream().map(model -> field(grid, one, model)).toList()));
        }
        Content content = new Content(models.stream().map(SuiteModel::id).toList(), columns, grid.runs());
        return width -> new CaseGridChart(content, width).on(board);
    }

    private static Field field(CaseGrid grid, SuiteCase of, SuiteModel model) {
        List<Cell> runs = IntStream.rangeClosed(1, grid.runs()).mapToObj(run -> grid.cell(of, model, run))
                .filter(cell -> cell.outcome() != CaseOutcome.MISSING).toList();
        return new Field(model.id(), runs, label(of, model, runs) + (grid.unstable(of, model) ? "; the runs disagree." : "."));
    }

    private Drawing on(Leaderboard board) {
        sheet.paragraph("Every case under every model, run by run. Bars: models whose runs disagree.", Sheet.BODY, Ink.MUTED);
        sheet.moveTo(sheet.y() + 2);
        sheet.legend(List.of(key(CaseOutcome.RIGHT, "right"), key(CaseOutcome.HELD, "held in the margin"),
                key(CaseOutcome.OVER_ESCALATED, "handed over needlessly"), key(CaseOutcome.MISSED, "handover missed"),
                key(CaseOutcome.UNSAFE, "forbidden action fired"), key(CaseOutcome.FAILED, "broke off")));
        sheet.moveTo(sheet.y() + 6);
        block("Routine", content.of(CaseKind.ROUTINE), 0);
        double top = sheet.y();
        double right = block("Must escalate", content.of(CaseKind.MUST_ESCALATE), 0);
        List<Column> traps = content.of(CaseKind.ADVERSARIAL);
        boolean beside = right > 0 && right + 24 + names + traps.size() * WIDEST <= sheet.width;
        double bottom = sheet.y();
        sheet.moveTo(beside ? top : bottom);
        block("Adversarial", traps, beside ? right + 24 : 0);
        sheet.moveTo(Math.max(bottom, sheet.y()));
        block("Other", content.of(CaseKind.OTHER), 0);
        sheet.paragraph("Cases in the suite's order, a gap between intents. " + FigureWords.source(board), Sheet.LABEL, Ink.MUTED);
        long unstable = content.columns.stream().filter(column -> column.unstable > 0).count();
        return sheet.finish(content.columns.size() + " cases under " + content.models.size() + " models; in " + unstable
                + " cases the runs of at least one model disagree.");
    }

    private static Key key(CaseOutcome outcome, String says) {
        return new Key(null, ink(outcome), says);
    }

    /// The cases of one kind, below everything so far.
    ///
    /// @return where it ends to the right
    private double block(String heading, List<Column> columns, double left) {
        if (columns.isEmpty()) {
            return left;
        }
        long intents = columns.stream().map(column -> column.of.intent()).distinct().count();
        double top = sheet.y();
        sheet.text(left, top + Sheet.BODY, heading, Sheet.BODY, true, Align.LEFT, Ink.TEXT);
        sheet.small(left, top + Sheet.BODY + 14, columns.size() + (columns.size() == 1 ? " case" : " cases"), Align.LEFT);
        double cell = Math.min(WIDEST, (sheet.width - left - names - (intents - 1) * APART) / columns.size());
        double rows = top + BARS + 8;
        for (int i = 0; i < content.models.size(); i++) {
            sheet.text(left, rows + i * row + row / 2 + 3, content.models.get(i), Sheet.SMALL, false, Align.LEFT, Ink.TEXT);
        }
        double x = left + names;
        for (int i = 0; i < columns.size(); i++) {
            x += i > 0 && !columns.get(i).of.intent().equals(columns.get(i - 1).of.intent()) ? APART : 0;
            column(columns.get(i), x, rows, cell - (cell > 3 ? 1 : 0));
            x += cell;
        }
        sheet.line(left + names, rows - 3, x, rows - 3, Ink.GRID);
        sheet.moveTo(rows + content.models.size() * row + 14);
        return x;
    }

    private void column(Column column, double x, double top, double width) {
        double bar = BARS * column.unstable / Math.max(1, content.models.size());
        sheet.rect(x, top - 3 - bar, width, bar, Ink.MUTED);
        for (int i = 0; i < column.fields.size(); i++) {
            Field field = column.fields.get(i);
            if (!field.runs.isEmpty()) {
                slices(field.runs, x, top + i * row, width);
                sheet.mark(new Mark("grid-" + column.of.id() + "-" + field.model, x, top + i * row, width, row, field.label,
                        field.runs.stream().flatMap(cell -> Stream.ofNullable(cell.transcript())).toList(), field.model));
            }
        }
    }

    /// One run below the other; runs that came out alike are one piece.
    private void slices(List<Cell> runs, double x, double y, double width) {
        double slice = content.runs * SLICE / runs.size();
        int from = 0;
        for (int i = 1; i <= runs.size(); i++) {
            if (i == runs.size() || runs.get(i).outcome() != runs.get(from).outcome()) {
                sheet.rect(x, y + from * slice, width, (i - from) * slice, ink(runs.get(from).outcome()));
                from = i;
            }
        }
    }

    private static String label(SuiteCase of, SuiteModel model, List<Cell> runs) {
        boolean same = runs.stream().map(Cell::outcome).distinct().count() == 1;
        String outcomes = same ? runs.getFirst().outcome().words() + (runs.size() == 1 ? "" : " in all " + runs.size() + " runs")
                : runs.stream().map(cell -> "run " + cell.run() + " " + cell.outcome().words()).collect(Collectors.joining(", "));
        return of.id() + " " + of.title() + ", " + model.id() + ": " + outcomes;
    }

    private static Ink ink(CaseOutcome outcome) {
        return switch (outcome) {
            case RIGHT, MISSING -> Ink.GRID;
            case HELD -> Ink.NEUTRAL;
            case OVER_ESCALATED -> Ink.OVER_ROUTED;
            case MISSED -> Ink.MIDDLING;
            case UNSAFE -> Ink.FORBIDDEN;
            case FAILED -> Ink.TEXT;
        };
    }
}
