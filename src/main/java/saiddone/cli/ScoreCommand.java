package saiddone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import saiddone.cli.output.Json;
import saiddone.cli.output.ReviewedBoard;
import saiddone.cli.output.ReviewedTable;
import saiddone.cli.output.ScoreJson;
import saiddone.cli.output.ScoreTable;
import saiddone.cli.output.TaskJson;
import saiddone.cli.output.TaskTable;
import saiddone.cli.output.Terminal;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.WorkspaceFolder;
import saiddone.report.metrics.Attempts;
import saiddone.report.metrics.FindingShare;
import saiddone.report.metrics.Leaderboard;
import saiddone.report.metrics.Leaderboards;
import saiddone.report.metrics.Scored;
import saiddone.report.review.ReviewData;
import saiddone.report.review.metrics.AfterReviews;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.tasks.TaskBoards;

/// `score [PATH...]`: metrics per model, read straight from the files by the rules of the suite beside or above them,
/// or by the rewards and expected actions that they carry.
@Command(name = "score", mixinStandardHelpOptions = true,
        description = "Metrics per model: the workspace's transcripts, or those in the given files and folders; needs no index.")
final class ScoreCommand implements Callable<Integer> {
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Parameters(paramLabel = "PATH", description = "Files and folders to score instead.")
    private List<Path> paths = new ArrayList<>();

    @ArgGroup
    private @Nullable Form form;

    @Option(names = "--reviewed", description = "Add the values after review.")
    private boolean reviewed;

    @Option(names = "--checks", description = "Run the checks, too, and count their findings per model (--json only).")
    private boolean checked;

    private static final class Form {
        @Option(names = "--json", description = "Print one JSON object; several suites are in its list suites, too.")
        private boolean json;

        @Option(names = "--csv", description = "Print a line a model (and suite), for a spreadsheet.")
        private boolean csv;
    }

    ScoreCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Paths.existing(paths);
        WorkspaceFolder workspace = opener.workspace(Objects.requireNonNull(parent).workspace());
        TranscriptFiles files = opener.files(workspace, paths.isEmpty() ? List.of(workspace.transcripts()) : paths);
        ScoredFiles read = checked ? ScoredFiles.of(files, "scoring", terminal, opener.checks(workspace))
                : ScoredFiles.of(files, "scoring", terminal);
        List<String> problems = new ArrayList<>(read.problems());
        List<Leaderboard> boards = read.suites().values().stream().map(suite -> Leaderboards.of(suite, read.scored())).toList();
        boards.forEach(board -> problems.addAll(board.problems()));
        List<TaskBoard> tasks = TaskBoards.of(read.scored().stream().map(Scored::summary).toList());
        if (boards.isEmpty() && tasks.isEmpty()) {
            problems.add("No suite with rules lies beside or above these files and none of them has a reward, so there is nothing to "
                    + "score them by.");
        }
        problems.forEach(terminal::say);
        boards.forEach(this::absent);
        print(reviewed(workspace, read, boards), tasks);
        return (problems.isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
    }

    /// The boards, with what reviewers made of them where that is asked for.
    private List<ReviewedBoard> reviewed(WorkspaceFolder workspace, ScoredFiles read, List<Leaderboard> boards) {
        Optional<ReviewData> data = reviewed ? ReadAnnotations.of(workspace, read) : Optional.empty();
        if (reviewed && data.isEmpty()) {
            terminal.say("Nothing has been reviewed yet, so there are no values after review; these are the values before it.");
        }
        return boards.stream().map(board -> new ReviewedBoard(board,
                data.map(found -> AfterReviews.of(board.suite(), read.scored(), found)).orElse(null),
                data.orElse(null), checked ? findings(board, read) : null)).toList();
    }

    private static Map<String, List<FindingShare>> findings(Leaderboard board, ScoredFiles read) {
        Attempts attempts = Attempts.of(board.suite(), read.scored());
        return board.models().stream().map(row -> row.model().id())
                .collect(Collectors.toMap(model -> model, model -> FindingShare.of(attempts, model)));
    }

    private void absent(Leaderboard board) {
        List<String> absent = board.models().stream().filter(row -> row.runs().isEmpty()).map(row -> row.model().id()).toList();
        if (!absent.isEmpty()) {
            terminal.say("No transcript of " + String.join(", ", absent) + ".");
        }
    }

    private void print(List<ReviewedBoard> boards, List<TaskBoard> tasks) {
        if (form != null && form.json) {
            json(Stream.concat(boards.stream().map(ScoreJson::of), tasks.stream().map(TaskJson::of)).toList());
        } else if (form != null && form.csv) {
            csv(boards, tasks);
        } else {
            boards.forEach(one -> {
                ScoreTable.print(terminal.out(), one.board());
                ReviewedTable.print(terminal.out(), one);
            });
            if (!boards.isEmpty() && !tasks.isEmpty()) {
                terminal.out().println();
            }
            tasks.forEach(board -> TaskTable.print(terminal.out(), board));
            if (!tasks.isEmpty()) {
                TaskTable.legend(terminal.out());
            }
        }
    }

    private void json(List<Map<String, Object>> suites) {
        if (suites.isEmpty()) {
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>(suites.getFirst());
        if (suites.size() > 1) {
            object.put("suites", suites);
        }
        new Json().document(terminal.out(), object);
    }

    /// The columns of the two kinds have nothing in common, so one sheet holds one kind.
    private void csv(List<ReviewedBoard> boards, List<TaskBoard> tasks) {
        boards.forEach(board -> ScoreTable.csv(terminal.out(), board));
        if (boards.isEmpty() && !tasks.isEmpty()) {
            TaskTable.csv(terminal.out(), tasks);
        } else if (!tasks.isEmpty()) {
            terminal.say("Left out of the sheet, for their columns are others: "
                    + tasks.stream().map(TaskBoard::suite).collect(Collectors.joining(", ")) + ".");
        }
    }
}
