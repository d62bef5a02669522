package saiddone.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import saiddone.annotation.codebook.CodebookContent;
import saiddone.annotation.codebook.CodebookJson;
import saiddone.annotation.codebook.Qdc;
import saiddone.annotation.store.AnnotationStore;
import saiddone.cli.output.LineStream;
import saiddone.cli.output.Terminal;
import saiddone.ingest.WorkspaceFolder;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.Scored;
import saiddone.report.review.ReviewReading;
import saiddone.report.review.export.JudgementExport;

/// `annotations export`: the log or the codebook as a file, or on standard output.
@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Write the event log, which another workspace can merge, the judgements, or the codebook.")
final class AnnotationsExport implements Callable<Integer> {
    private final IndexOpener opener;
    private final Terminal terminal;
    private final Map<String, ExportForm> forms = new LinkedHashMap<>();

    @ParentCommand
    private @Nullable AnnotationsCommand parent;

    @Option(names = "--format", paramLabel = "FORM", description = "events (the default), judgements-jsonl, csv, "
            + "codebook-json or qdc (REFI-QDA).")
    private String format = "events";

    @Option(names = "--out", paramLabel = "FILE", description = "Write to FILE in place of standard output.")
    private @Nullable Path file;

    /// One sentence for each transcript that says nothing of itself in the export, since it could not be read.
    private List<String> unread = List.of();

    AnnotationsExport(IndexOpener opener, Terminal terminal) {
        this.opener = opener;
        this.terminal = terminal;
        forms.put("events", (store, out) -> store.exchange().export(out));
        forms.put("codebook-json", (store, out) -> CodebookJson.write(CodebookContent.of(store.codebook().now()), out));
        forms.put("judgements-jsonl", (store, out) -> JudgementExport.jsonLines(ReviewReading.whole(store, rows()), text(out)));
        forms.put("csv", (store, out) -> JudgementExport.csv(ReviewReading.whole(store, rows()), text(out)));
        forms.put("qdc", (store, out) -> Qdc.write(CodebookContent.of(store.codebook().now()), out));
    }

    @Override
    public Integer call() throws IOException {
        ExportForm form = forms.get(format);
        if (form == null) {
            throw new UsageProblem("There is no format %s: choose %s.".formatted(format, String.join(", ", forms.keySet())));
        }
        try (AnnotationStore store = Objects.requireNonNull(parent).store()) {
            if (file == null) {
                try (OutputStream out = new LineStream(terminal.out())) {
                    form.write(store, out);
                }
            } else {
                write(store, form, file.toAbsolutePath());
                terminal.say("Written to %s.".formatted(file));
            }
        }
        unread.forEach(terminal::say);
        return (unread.isEmpty() ? ExitStatus.DONE : ExitStatus.UNREADABLE_INPUT).code();
    }

    /// What the transcripts say of themselves: case, suite, and whether they are made up.
    private List<TranscriptSummary> rows() throws IOException {
        WorkspaceFolder workspace = Objects.requireNonNull(parent).workspace();
        ScoredFiles read = ScoredFiles.of(opener.files(workspace, List.of(workspace.transcripts())), "reading", terminal);
        unread = read.problems();
        return read.scored().stream().map(Scored::summary).toList();
    }

    private static PrintWriter text(OutputStream out) {
        return new PrintWriter(out, false, StandardCharsets.UTF_8);
    }

    /// The file is there whole or not at all.
    private static void write(AnnotationStore store, ExportForm form, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                form.write(store, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
