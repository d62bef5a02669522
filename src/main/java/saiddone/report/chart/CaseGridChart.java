package saiddone.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
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

/// The case grid: a column a case, a row a model, in each cell its runs from above to below. What went right is quiet, what
/// did not has colour; the bars above each block say under how many models the runs of a case disagree.
public final class CaseGridChart {
    private static final double SLICE = 4;
    private static final double BARS = 26;
    private static final double APART = 2;
    private static final double WIDEST = 14;

    private final Sheet sheet;
    private final CaseGrid grid;
    private final double names;
    private final double row;

    private CaseGridChart(CaseGrid grid, double width) {
        this.grid = grid;
        sheet = new Sheet(width, "Case grid");
        row = grid.runs() * SLICE + 3;
        names = grid.models().stream().mapToDouble(model -> TextWidth.of(model.id(), Sheet.SMALL, false)).max().orElse(0) + 8;
    }

    /// The chart for any width.
    ///
    /// @return takes a width in pixels; made for 700 and more, where cells are wide enough for the mouse
    public static DoubleFunction<Drawing> of(Leaderboard board, CaseGrid grid) {
        return width -> new CaseGridChart(grid, width).on(board);
    }

    private Drawing on(Leaderboard board) {
        sheet.paragraph("Every case under every model, run by run. Bars: models whose runs disagree.", Sheet.BODY, Ink.MUTED);
        sheet.moveTo(sheet.y() + 2);
        sheet.legend(List.of(key(CaseOutcome.RIGHT, "right"), key(CaseOutcome.HELD, "held in the margin"),
                key(CaseOutcome.OVER_ESCALATED, "handed over needlessly"), key(CaseOutcome.MISSED, "handover missed"),
                key(CaseOutcome.UNSAFE, "forbidden action fired"), key(CaseOutcome.FAILED, "broke off")));
        sheet.moveTo(sheet.y() + 6);
        Map<CaseKind, List<SuiteCase>> kinds = new LinkedHashMap<>();
        Stream.of(CaseKind.values()).forEach(kind -> kinds.put(kind, grid.cases().stream().filter(one -> one.kind() == kind).toList()));
        block("Routine", kinds.getOrDefault(CaseKind.ROUTINE, List.of()), 0);
        double top = sheet.y();
        double right = block("Must escalate", kinds.getOrDefault(CaseKind.MUST_ESCALATE, List.of()), 0);
        List<SuiteCase> traps = kinds.getOrDefault(CaseKind.ADVERSARIAL, List.of());
        boolean beside = right > 0 && right + 24 + names + traps.size() * WIDEST <= sheet.width;
        double bottom = sheet.y();
        sheet.moveTo(beside ? top : bottom);
        block("Adversarial", traps, beside ? right + 24 : 0);
        sheet.moveTo(Math.max(bottom, sheet.y()));
        block("Other", kinds.getOrDefault(CaseKind.OTHER, List.of()), 0);
        sheet.paragraph("Cases in the suite's order, a gap between intents. " + FigureWords.source(board), Sheet.LABEL, Ink.MUTED);
        long unstable = grid.cases().stream().filter(one -> grid.unstable(one) > 0).count();
        return sheet.finish(grid.cases().size() + " cases under " + grid.models().size() + " models; in " + unstable
                + " cases the runs of at least one model disagree.");
    }

    private static Key key(CaseOutcome outcome, String says) {
        return new Key(null, ink(outcome), says);
    }

    /// The cases of one kind, below everything so far.
    ///
    /// @return where it ends to the right
    private double block(String heading, List<SuiteCase> cases, double left) {
        if (cases.isEmpty()) {
            return left;
        }
        long intents = cases.stream().map(SuiteCase::intent).distinct().count();
        double top = sheet.y();
        sheet.text(left, top + Sheet.BODY, heading, Sheet.BODY, true, Align.LEFT, Ink.TEXT);
        sheet.small(left, top + Sheet.BODY + 14, cases.size() + (cases.size() == 1 ? " case" : " cases"), Align.LEFT);
        double cell = Math.min(WIDEST, (sheet.width - left - names - (intents - 1) * APART) / cases.size());
        double rows = top + BARS + 8;
        for (int i = 0; i < grid.models().size(); i++) {
            sheet.text(left, rows + i * row + row / 2 + 3, grid.models().get(i).id(), Sheet.SMALL, false, Align.LEFT, Ink.TEXT);
        }
        double x = left + names;
        for (int i = 0; i < cases.size(); i++) {
            x += i > 0 && !cases.get(i).intent().equals(cases.get(i - 1).intent()) ? APART : 0;
            column(cases.get(i), x, rows, cell);
            x += cell;
        }
        sheet.line(left + names, rows - 3, x, rows - 3, Ink.GRID);
        sheet.moveTo(rows + grid.models().size() * row + 14);
        return x;
    }

    private void column(SuiteCase of, double x, double top, double cell) {
        double gap = cell > 3 ? 1 : 0;
        double bar = BARS * grid.unstable(of) / Math.max(1, grid.models().size());
        sheet.rect(x, top - 3 - bar, cell - gap, bar, Ink.MUTED);
        for (int i = 0; i < grid.models().size(); i++) {
            cell(of, grid.models().get(i), x, top + i * row, cell - gap);
        }
    }

    private void cell(SuiteCase of, SuiteModel model, double x, double y, double width) {
        List<Cell> runs = new ArrayList<>();
        for (int run = 1; run <= grid.runs(); run++) {
            Cell cell = grid.cell(of, model, run);
            if (cell.outcome() != CaseOutcome.MISSING) {
                runs.add(cell);
            }
        }
        if (runs.isEmpty()) {
            return;
        }
        double slice = grid.runs() * SLICE / runs.size();
        int from = 0;
        for (int i = 1; i <= runs.size(); i++) {
            if (i == runs.size() || runs.get(i).outcome() != runs.get(from).outcome()) {
                sheet.rect(x, y + from * slice, width, (i - from) * slice, ink(runs.get(from).outcome()));
                from = i;
            }
        }
        sheet.mark(new Mark("grid-" + of.id() + "-" + model.id(), x, y, width, row, label(of, model, runs),
                runs.stream().flatMap(cell -> Stream.ofNullable(cell.transcript())).toList(), model.id()));
    }

    private String label(SuiteCase of, SuiteModel model, List<Cell> runs) {
        String outcomes = runs.stream().map(cell -> (runs.size() > 1 ? "run " + cell.run() + " " : "") + words(cell.outcome()))
                .distinct().reduce((a, b) -> a + ", " + b).orElse("");
        boolean same = runs.stream().map(Cell::outcome).distinct().count() == 1;
        return of.id() + " " + of.title() + ", " + model.id() + ": " + (same && runs.size() > 1
                ? words(runs.getFirst().outcome()) + " in all " + runs.size() + " runs" : outcomes)
                + (grid.unstable(of, model) ? "; the runs disagree." : ".");
    }

    private static String words(CaseOutcome outcome) {
        return switch (outcome) {
            case RIGHT -> "right";
            case HELD -> "held in the margin";
            case OVER_ESCALATED -> "handed over needlessly";
            case MISSED -> "handover missed";
            case UNSAFE -> "forbidden action fired";
            case FAILED -> "broke off";
            case MISSING -> "missing";
        };
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
