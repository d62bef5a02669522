package saiddone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import saiddone.cli.output.Terminal;
import saiddone.ingest.WorkspaceFolder;
import saiddone.report.review.ReviewData;
import saiddone.report.review.export.ReportFiles;
import saiddone.report.review.export.ReportFormat;
import saiddone.report.review.export.ReviewReport;

/// `report --out DIR`: what was reviewed, for a write-up and for other programs.
@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Write what was reviewed: quotes and figures as Markdown, figures and judgements as CSV and JSON; needs no index.")
final class ReportCommand implements Callable<Integer> {
    private static final Set<String> LATER = Set.of("html", "pdf");

    private final IndexOpener opener;
    private final Terminal terminal;

    @ParentCommand
    private @Nullable SaidAndDone parent;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write into; made where it is missing.")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", description = "md, csv, json; several with commas. Default: md.")
    private List<String> formats = new ArrayList<>(List.of("md"));

    ReportCommand(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Set<ReportFormat> wanted = wanted();
        WorkspaceFolder workspace = opener.workspace(Objects.requireNonNull(parent).workspace());
        ScoredFiles read = ScoredFiles.of(opener.files(workspace, List.of(workspace.transcripts())), "reading", terminal);
        read.problems().forEach(terminal::say);
        ReviewData data = ReadAnnotations.of(workspace, read).orElseThrow(() -> new IllegalStateException(
                "Nothing has been reviewed yet in %s, so there is nothing to report.".formatted(workspace.annotations())));
        ReviewReport report = ReviewReport.of(data, List.copyOf(read.suites().values()));
        ReportFiles.write(report, out, wanted, Clock.systemUTC().instant()).forEach(terminal.out()::println);
        return (read.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
    }

    private Set<ReportFormat> wanted() {
        Set<ReportFormat> wanted = EnumSet.noneOf(ReportFormat.class);
        for (String format : formats) {
            String name = format.strip().toLowerCase(Locale.ROOT);
            if (LATER.contains(name)) {
                throw new UsageProblem("The format %s comes later; md, csv and json are there.".formatted(name));
            }
            wanted.add(List.of(ReportFormat.values()).stream().filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                    .orElseThrow(() -> new UsageProblem("There is no format %s; md, csv and json are there.".formatted(format))));
        }
        return wanted;
    }
}
