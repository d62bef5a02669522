package saiddone.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saiddone.task.Running;
import saiddone.ui.fx.Delays;

/// The settings while the app runs: changed on the FX thread, written by a thread of its own after a pause and at the end.
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SettingsFile file;
    private final Delays delays;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("settings").factory());
    private Settings settings;
    private Settings saved;
    private Running waiting = () -> {};

    public Session(SettingsFile file, Settings loaded, Delays delays) {
        this.file = file;
        this.settings = loaded;
        this.saved = loaded;
        this.delays = delays;
    }

    public Settings settings() {
        return settings;
    }

    public void change(UnaryOperator<Settings> change) {
        Settings now = change.apply(settings);
        if (!now.equals(settings)) {
            settings = now;
            waiting.cancel();
            waiting = delays.after(PAUSE, this::save);
        }
    }

    /// Where the user last was in a workspace, null where it is new.
    public @Nullable Place placeIn(Path workspace) {
        return settings.placeIn(workspace.toString());
    }

    /// Fills the preferences from the settings and the settings from then on from the preferences.
    public void follow(Preferences preferences) {
        preferences.theme().set(settings.theme());
        preferences.reasoningOpen().set(settings.reasoningOpen());
        preferences.theme().subscribe(theme -> change(now -> now.withTheme(theme)));
        preferences.reasoningOpen().subscribe(open -> change(now -> now.withReasoningOpen(open)));
    }

    /// Writes what is not written yet and waits for it, briefly.
    @Override
    public void close() {
        waiting.cancel();
        save();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("The settings could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void save() {
        Settings now = settings;
        if (now.equals(saved) || writer.isShutdown()) {
            return;
        }
        saved = now;
        writer.execute(() -> {
            try {
                file.save(now);
            } catch (IOException e) {
                LOG.warn("The settings could not be written", e);
            }
        });
    }
}
