package saiddone.ui.fake;

import java.util.ArrayList;
import java.util.List;
import saiddone.task.DirectTaskRunner;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.task.Work;

/// Keeps work back until the test lets it run, in whatever order the test likes.
public final class HeldTasks implements TaskRunner {
    private final List<Runnable> held = new ArrayList<>();

    @Override
    public <T> Running run(String name, Work<T> work, TaskListener<T> listener) {
        held.add(() -> new DirectTaskRunner().run(name, work, listener));
        return () -> {};
    }

    public int count() {
        return held.size();
    }

    public void finish(int which) {
        held.get(which).run();
    }
}
