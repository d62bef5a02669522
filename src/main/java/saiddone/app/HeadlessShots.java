package saiddone.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import saiddone.cli.ExitStatus;
import saiddone.ingest.WorkspaceFolder;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Fonts;
import saiddone.ui.fx.Png;
import saiddone.ui.shell.Session;
import saiddone.ui.shell.Settings;
import saiddone.ui.shell.Shell;
import saiddone.ui.shell.Theme;

/// Pictures of every screen of a workspace, light and dark, in two widths, without a display. The toolkit must be told
/// to be headless before it starts.
public final class HeadlessShots {
    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1440, 900));
    private static final long PATIENCE_SECONDS = 300;

    private record Size(int width, int height) {}

    private final Wiring wiring;
    private final PrintStream progress;

    HeadlessShots(Wiring wiring, PrintStream progress) {
        this.wiring = wiring;
        this.progress = progress;
    }

    /// Shots of a folder whose index is kept elsewhere, for folders that must not be written to.
    public static HeadlessShots withIndexIn(Path state, PrintStream progress) {
        UserFolders folders = new UserFolders(state.resolve("config"), state.resolve("cache"));
        return new HeadlessShots(new Wiring(folders, at -> elsewhere(at, state)), progress);
    }

    /// Reviewers' work is looked at in a copy, so that nothing is written beside the transcripts.
    private static WorkspaceFolder elsewhere(WorkspaceFolder at, Path state) {
        Path own = state.resolve(String.valueOf(at.folder().getFileName()));
        Path copy = own.resolve("annotations.db");
        try {
            Files.createDirectories(own);
            Files.deleteIfExists(copy);
            if (Files.exists(at.annotations())) {
                Files.copy(at.annotations(), copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkspaceFolder(at.folder(), at.transcripts(), own, copy, true);
    }

    /// Writes `<screen>-<light|dark>-<width>.png` files, and lists their names on the progress stream.
    ///
    /// @return the exit status
    int write(Path workspace, Path out) {
        try {
            Files.createDirectories(out);
            Platform.startup(Fonts::load);
            List<Path> written = take(workspace, out);
            progress.println(written.size() + " pictures in " + out);
            return ExitStatus.DONE.code();
        } catch (IOException | ExecutionException | TimeoutException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            progress.println("The pictures could not be made: " + cause + ".");
            return ExitStatus.FAILED.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.FAILED.code();
        } finally {
            Platform.exit();
        }
    }

    /// The pictures of a workspace and of an empty folder; the toolkit runs already.
    ///
    /// @return the files, in the order in which they were taken
    public List<Path> take(Path workspace, Path out) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return take(workspace, out, name -> true);
    }

    /// Some of them.
    ///
    /// @param wanted by the name of what they show; what only prepares others has none
    public List<Path> take(Path workspace, Path out, Predicate<String> wanted)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<Path> written = new ArrayList<>();
        Bench bench = onFx(() -> new Bench(wiring));
        open(bench, workspace);
        for (Theme theme : Theme.values()) {
            for (Size size : SIZES) {
                onFx(() -> bench.dress(theme, size.width, size.height));
                for (Scenes.Take take : onFx(() -> Scenes.of(bench.workbench))) {
                    if (wanted.test(take.name()) && onFx(() -> take.show().test(bench.shell()))) {
                        written.add(shoot(bench, out.resolve(name(take.name(), theme, size))));
                    }
                    onFx(() -> {
                        bench.shell().closeOverlay();
                        return true;
                    });
                }
            }
        }
        onFx(() -> bench.reviewAs(1));
        settle(bench);
        for (Theme theme : Theme.values()) {
            onFx(() -> bench.dress(theme, 1440, 900));
            for (Scenes.Take take : onFx(() -> Scenes.blind(bench.workbench))) {
                if (wanted.test(take.name()) && onFx(() -> take.show().test(bench.shell()))) {
                    written.add(shoot(bench, out.resolve(name(take.name(), theme, new Size(1440, 900)))));
                }
            }
        }
        Path empty = Files.createTempDirectory("said-and-done-empty");
        try {
            open(bench, empty);
            onFx(() -> bench.dress(Theme.LIGHT, 1280, 800));
            written.add(shoot(bench, out.resolve("empty-light-1280.png")));
            await(onFx(() -> bench.workbench.close()));
        } finally {
            Trees.delete(empty);
        }
        onFx(() -> {
            bench.stage.close();
            return true;
        });
        return written;
    }

    private static String name(String screen, Theme theme, Size size) {
        return screen + (theme == Theme.LIGHT ? "-light-" : "-dark-") + size.width + ".png";
    }

    private void open(Bench bench, Path workspace) throws InterruptedException, ExecutionException, TimeoutException {
        onFx(() -> {
            bench.workbench.openWorkspace(workspace);
            return true;
        });
        settle(bench);
        onFx(() -> bench.reviewAs(0));
        settle(bench);
    }

    private Path shoot(Bench bench, Path file) throws InterruptedException, ExecutionException, TimeoutException, IOException {
        settle(bench);
        WritableImage image = onFx(() -> bench.scene.snapshot(null));
        Png.write(image, file);
        progress.println(file.getFileName());
        return file;
    }

    private static void settle(Bench bench) throws InterruptedException, ExecutionException, TimeoutException {
        await(onFx(() -> Settled.of(bench.workbench)));
    }

    private static <T> T onFx(Supplier<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// A window on the headless platform with a program in it that remembers nothing.
    private static final class Bench {
        private final Stage stage = new Stage();
        private final Scene scene = new Scene(new StackPane(), 1280, 800);
        private final Workbench workbench;

        Bench(Wiring wiring) {
            Session forgetful = new Session(wiring.settingsFile(), Settings.DEFAULT, (pause, then) -> () -> {});
            workbench = new Workbench(wiring, scene, new NoWindow(), forgetful);
            stage.setScene(scene);
            stage.show();
        }

        boolean dress(Theme theme, double width, double height) {
            workbench.preferences().theme().set(theme);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        }

        /// Somebody whom the annotations know, the first being 0; nobody where there are fewer.
        boolean reviewAs(int person) {
            Desk desk = Objects.requireNonNull(workbench.desk());
            desk.people().stream().skip(person).findFirst().ifPresent(desk::reviewAs);
            return true;
        }

        Shell shell() {
            return Objects.requireNonNull(workbench.shell());
        }
    }
}
