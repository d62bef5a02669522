package saiddone.ui.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.codebook.CodebookContent;
import saiddone.annotation.codebook.CodebookJson;
import saiddone.annotation.model.Codebook;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.task.Work;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.FolderPort;
import saiddone.ui.shell.Strings;

/// Codebooks in files: writing this one, and looking at another before it is taken over.
final class FilesModel {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Steps steps;
    private final FolderPort folders;
    private final Strings strings;
    private final Consumer<Panel> turn;

    FilesModel(Desk desk, TaskRunner tasks, Steps steps, FolderPort folders, Strings strings, Consumer<Panel> turn) {
        this.desk = desk;
        this.tasks = tasks;
        this.steps = steps;
        this.folders = folders;
        this.strings = strings;
        this.turn = turn;
    }

    /// Asks where to, and writes in the form that the name's ending says.
    void export(String suggested) {
        Codebook book = desk.codebook();
        folders.chooseFile(suggested).ifPresent(file -> run((progress, cancellation) -> {
            write(CodebookContent.of(book), file);
            return file;
        }, written -> steps.info(strings.get("codebook.exported", book.version(), name(file)))));
    }

    /// Asks for a file, and shows what it would change.
    void open() {
        folders.chooseToOpen().ifPresent(file -> run((progress, cancellation) -> read(file),
                content -> turn.accept(new Panel.Import(name(file), content))));
    }

    /// What taking the file over would change: what only we have stays.
    Comparison plan(CodebookContent content) {
        return Comparison.of(desk.codebook(), new Codebook(0, content.groups(), content.codes()));
    }

    /// Takes the file over, as one step.
    void apply(Panel.Import plan) {
        Comparison now = plan(plan.content());
        int fresh = now.of(Comparison.Kind.NEW).size();
        int changed = now.of(Comparison.Kind.CHANGED).size();
        steps.make((store, who) -> {
            store.codebook().putAll(who, plan.content().groups(), plan.content().codes());
            return new Steps.Done(strings.get("codebook.imported", plan.file(), fresh, changed), List.of(Steps.last(store, who)));
        }, () -> turn.accept(new Panel.Nothing()));
    }

    private static CodebookContent read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CodebookJson.read(in);
        }
    }

    /// Beside the place first, so that a file that is there already is never half overwritten.
    private static void write(CodebookContent content, Path file) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                CodebookJson.write(content, out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName());
    }

    private <T> void run(Work<T> work, Consumer<T> then) {
        tasks.run(strings.get("codebook.file"), work, new TaskListener<>() {
            @Override
            public void done(T result) {
                then.accept(result);
            }

            @Override
            public void failed(Exception problem) {
                steps.problem(problem instanceof AnnotationProblem ? Objects.toString(problem.getMessage())
                        : strings.get("codebook.file.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }
}
