package saiddone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import saiddone.cli.output.Json;
import saiddone.cli.output.Terminal;
import saiddone.ingest.ReadProblem;
import saiddone.search.IndexStatus;
import saiddone.search.UpdateReport;

/// `index [PATH...]`: brings the index up to date.
@Command(name = "index", mixinStandardHelpOptions = true,
        description = "Bring the index up to date: the workspace's transcripts, or the given files and folders.")
final class IndexCommand implements Callable<Integer> {
    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Parameters(paramLabel = "PATH", description = "Files and folders to index instead; search and show then speak of these.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    IndexCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Paths.existing(paths);
        try (OpenedIndex opened = OpenedIndex.open(opener, terminal, Objects.requireNonNull(parent).workspace(), paths)) {
            UpdateReport report = opened.report();
            if (report == null) {
                return ExitStatus.FAILED.code();
            }
            IndexStatus status = opened.index().status();
            List<ReadProblem> problems = opened.index().problems();
            problems.forEach(problem -> terminal.say(problem.sentence()));
            if (json) {
                new Json().document(terminal.out(), object(report, status, problems));
            } else {
                terminal.out().println(sentence(report, status));
            }
            return (problems.isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
        }
    }

    private static Map<String, Object> object(UpdateReport report, IndexStatus status, List<ReadProblem> problems) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("transcripts", status.transcripts());
        object.put("messages", status.messages());
        object.put("tool_calls", status.calls());
        object.put("files", report.files());
        object.put("changed_files", report.changedFiles());
        object.put("removed_files", report.removedFiles());
        object.put("read_transcripts", report.readTranscripts());
        object.put("millis", report.millis());
        object.put("problems", problems);
        return object;
    }

    private static String sentence(UpdateReport report, IndexStatus status) {
        String what = report.changedFiles() == 0 && report.removedFiles() == 0
                ? "Nothing has changed"
                : String.format(Locale.ROOT, "%,d changed and %,d removed of %,d files, %,d conversations read",
                        report.changedFiles(), report.removedFiles(), report.files(), report.readTranscripts());
        return String.format(Locale.ROOT, "%s (%.2f s): %,d conversations, %,d messages, %,d tool calls in the index, %,d problems.",
                what, report.millis() / 1000, status.transcripts(), status.messages(), status.calls(), status.unreadable());
    }
}
