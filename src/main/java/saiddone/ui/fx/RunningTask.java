package saiddone.ui.fx;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.task.Running;

/// Work under way as the status bar shows it. Its properties change on the FX thread only.
public final class RunningTask implements Running {

    /// How far the work is.
    ///
    /// @param total  0 or less where the end is not known
    /// @param millis how long the work has taken so far
    public record State(long done, long total, String what, long millis) {}

    private final String name;
    private final long startedNanos = System.nanoTime();
    private final Running cancel;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();

    RunningTask(String name, Running cancel) {
        this.name = name;
        this.cancel = cancel;
    }

    public String name() {
        return name;
    }

    /// Null until the work first says how far it is.
    public ReadOnlyObjectProperty<@Nullable State> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void cancel() {
        cancel.cancel();
    }

    void progress(long done, long total, String what) {
        long age = System.nanoTime() - startedNanos;
        state.set(new State(done, total, what, TimeUnit.NANOSECONDS.toMillis(age)));
    }
}
