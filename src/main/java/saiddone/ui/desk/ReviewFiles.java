package saiddone.ui.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.MergeReport;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.Suite;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewReading;
import saiddone.report.review.export.ReportFiles;
import saiddone.report.review.export.ReportFormat;
import saiddone.report.review.export.ReviewReport;
import saiddone.task.TaskListener;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

/// Reviewers' work that leaves the workspace or comes from another one, on every screen.
public final class ReviewFiles {
    private static final String GROUP = "group.reviewing";
    private final Desk desk;
    private final FolderPort folders;
    private final Path start;
    private final Supplier<List<TranscriptSummary>> rows;
    private final Function<List<TranscriptSummary>, List<Suite>> suites;
    private final Notices notices;
    private final Strings strings;

    /// @param start  where choosing a folder begins
    /// @param rows   every conversation of the workspace
    /// @param suites the suites that conversations belong to; slow
    public ReviewFiles(Desk desk, FolderPort folders, Path start, Supplier<List<TranscriptSummary>> rows,
                       Function<List<TranscriptSummary>, List<Suite>> suites, Notices notices, Strings strings) {
        this.desk = desk;
        this.folders = folders;
        this.start = start;
        this.rows = rows;
        this.suites = suites;
        this.notices = notices;
        this.strings = strings;
    }

    public List<Action> actions() {
        BooleanSupplier readable = () -> desk.phase().get().readable();
        BooleanSupplier writable = () -> desk.phase().get() == Desk.Phase.READY;
        return List.of(action("annotations-report", BootstrapIcons.FILE_EARMARK_TEXT, readable, this::report),
                action("annotations-export", BootstrapIcons.BOX_ARROW_UP, readable, this::export),
                action("annotations-merge", BootstrapIcons.BOX_ARROW_IN_DOWN, writable, this::merge));
    }

    private static Action action(String id, Ikon icon, BooleanSupplier enabled, Runnable run) {
        return new Action(id, GROUP, icon, List.of(), enabled, run);
    }

    /// Writes the review as Markdown, CSV and JSON into a folder.
    void report() {
        List<TranscriptSummary> all = rows.get();
        folders.chooseFolder(start).ifPresent(folder -> read(store -> {
            ReviewData data = ReviewReading.whole(store, all);
            return ReportFiles.write(ReviewReport.of(data, suites.apply(all)), folder, EnumSet.allOf(ReportFormat.class),
                    Clock.systemUTC().instant());
        }, written -> strings.get("desk.files.report", written.size(), folder)));
    }

    /// Writes the log, which another workspace can merge.
    void export() {
        folders.chooseFile("said-and-done-annotations.jsonl").ifPresent(file -> read(store -> write(store, file.toAbsolutePath()),
                events -> strings.get("desk.files.exported", events, file)));
    }

    /// Brings in another copy's work, as one step.
    void merge() {
        folders.chooseToOpen().ifPresent(other -> desk.change((store, who) -> store.exchange().merge(who, other),
                report -> notices.show(told(report))));
    }

    private Notice told(MergeReport report) {
        if (!report.conflicts().isEmpty()) {
            return Notice.warning(strings.get("desk.files.conflicts", report.events(), report.conflicts().size()));
        }
        return Notice.info(report.nothingNew() ? strings.get("desk.files.nothing-new") : strings.get("desk.files.merged", report.events()));
    }

    /// The file is there whole or not at all.
    private static long write(AnnotationStore store, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            long events;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                events = store.exchange().export(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return events;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Work that may fail to write.
    private interface Writing<T> {
        T on(AnnotationStore store) throws IOException;
    }

    private <T> void read(Writing<T> work, Function<T, String> told) {
        desk.read(strings.get("desk.files.writing"), store -> {
            try {
                return work.on(store);
            } catch (IOException e) {
                throw new UncheckedIOException(strings.get("desk.files.failed", String.valueOf(e.getMessage())), e);
            }
        }, new TaskListener<T>() {
            @Override
            public void done(T result) {
                notices.show(Notice.info(told.apply(result)));
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(String.valueOf(problem.getMessage())));
            }
        });
    }
}
