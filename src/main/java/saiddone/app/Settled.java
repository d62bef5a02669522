package saiddone.app;

import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.OpenWorkspace;

/// Tells when nothing is under way any more: no task runs, and none was started for some frames, so that typing pauses
/// have passed and layouts have settled.
final class Settled extends AnimationTimer {
    private static final long QUIET_NANOS = 500_000_000L;
    private static final int QUIET_FRAMES = 8;

    private final Workbench workbench;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private long since;
    private int frames;

    private Settled(Workbench workbench) {
        this.workbench = workbench;
    }

    /// Call on the FX thread.
    static CompletableFuture<Boolean> of(Workbench workbench) {
        Settled settled = new Settled(workbench);
        settled.start();
        return settled.done;
    }

    @Override
    public void handle(long now) {
        if (since == 0 || busy()) {
            since = now;
            frames = 0;
        }
        frames++;
        if (frames > QUIET_FRAMES && now - since > QUIET_NANOS) {
            stop();
            done.complete(true);
        }
    }

    private boolean busy() {
        OpenWorkspace workspace = workbench.workspace();
        OpenWorkspace.Phase phase = workspace == null ? OpenWorkspace.Phase.OPENING : workspace.phase().get();
        boolean indexing = phase == OpenWorkspace.Phase.OPENING || phase == OpenWorkspace.Phase.UPDATING;
        Desk desk = workbench.desk();
        boolean opening = desk != null && (desk.phase().get() == Desk.Phase.OPENING || desk.saving().get());
        return indexing || opening || !workbench.tasks().running().isEmpty();
    }
}
