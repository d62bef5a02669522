package saiddone.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saiddone.cli.Desktop;
import saiddone.cli.ExitStatus;

/// Starts the desktop app, or says in one sentence why that cannot be done here.
final class DesktopLauncher implements Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopLauncher.class);
    private static final String HEADLESS = "Headless";

    private final DisplayCheck display;
    private final UserFolders folders;
    private final PrintStream err;

    DesktopLauncher(DisplayCheck display, UserFolders folders, PrintStream err) {
        this.display = display;
        this.folders = folders;
        this.err = err;
    }

    @Override
    public int open(Path workspace) {
        boolean headless = HEADLESS.equals(System.getProperty("glass.platform"));
        Optional<String> missing = headless ? Optional.empty() : display.problem();
        if (missing.isPresent()) {
            err.println(missing.get());
            return ExitStatus.FAILED.code();
        }
        Logging.toFile(folders.config());
        return launch(workspace);
    }

    @Override
    public int shots(Path workspace, Path out) {
        System.setProperty("glass.platform", HEADLESS);
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        return new HeadlessShots(new Wiring(folders), err).write(workspace, out);
    }

    private int launch(Path workspace) {
        if (!toolkitStarts()) {
            err.println(DisplayCheck.FAILED);
            return ExitStatus.FAILED.code();
        }
        try {
            Application.launch(DesktopApp.class, workspace.toString());
            return ExitStatus.DONE.code();
        } catch (RuntimeException e) {
            LOG.info("The window could not be opened", e);
            err.println("The window could not be opened: " + root(e) + ". The log is in " + folders.config() + ".");
            return ExitStatus.FAILED.code();
        }
    }

    /// A toolkit that fails explains itself by stack trace, which belongs into the log.
    private static boolean toolkitStarts() {
        PrintStream before = System.err;
        ByteArrayOutputStream chatter = new ByteArrayOutputStream();
        System.setErr(new PrintStream(chatter, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> {});
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.info("The toolkit did not start: {}", chatter.toString(StandardCharsets.UTF_8), e);
            return false;
        } finally {
            System.setErr(before);
        }
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
