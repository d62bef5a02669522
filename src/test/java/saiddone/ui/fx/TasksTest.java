package saiddone.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import saiddone.task.Running;
import saiddone.task.TaskListener;
import saiddone.ui.fake.HeldTasks;

class TasksTest {
    /** Stands for the FX thread: what is told there waits until the test takes it. */
    private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
    private final FxTaskRunner tasks = new FxTaskRunner(fxThread::add, problem -> true);
    private final List<String> told = new ArrayList<>();

    @Test
    void aResultIsToldOnTheFxThreadAndTheTaskIsShownUntilThen() throws Exception {
        tasks.run("counting", (progress, cancellation) -> 42, listener("a"));
        assertThat(tasks.running()).extracting(RunningTask::name).containsExactly("counting");
        runNext();
        assertThat(told).containsExactly("a done 42");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void aFailureIsTold() throws Exception {
        tasks.run("failing", (progress, cancellation) -> {
            throw new IllegalStateException("no");
        }, listener("a"));
        runNext();
        assertThat(told).containsExactly("a failed no");
    }

    @Test
    void whatWasCancelledTellsNothingElse() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        Running running = tasks.run("slow", (progress, cancellation) -> {
            began.countDown();
            mayEnd.await();
            return cancellation.cancelled() ? 1 : 2;
        }, listener("a"));
        assertThat(began.await(5, TimeUnit.SECONDS)).isTrue();
        running.cancel();
        runNext();
        assertThat(told).containsExactly("a cancelled");
        assertThat(tasks.running()).isEmpty();
        mayEnd.countDown();
        runNext();
        assertThat(told).containsExactly("a cancelled");
    }

    @Test
    void progressIsThinnedOutToTheNewest() throws Exception {
        tasks.run("counting", (progress, cancellation) -> {
            for (int i = 1; i <= 1000; i++) {
                progress.at(i, 1000, "file");
            }
            return 0;
        }, listener("a"));
        while (!told.contains("a done 0")) {
            runNext();
        }
        assertThat(told.getLast()).isEqualTo("a done 0");
        assertThat(told).hasSizeLessThan(1000).contains("a at 1000");
    }

    @Test
    void onlyTheNewestAnswerCounts() {
        HeldTasks held = new HeldTasks();
        LatestTask latest = new LatestTask(held, Delays.NONE, Duration.ofMillis(100), "searching");
        latest.run((progress, cancellation) -> "old", listener("a"));
        latest.run((progress, cancellation) -> "new", listener("b"));
        held.finish(1);
        held.finish(0);
        assertThat(told).containsExactly("b done new");
        latest.cancel();
        held.finish(1);
        assertThat(told).containsExactly("b done new");
    }

    @Test
    void whileTheUserTypesNothingIsStarted() {
        HeldTasks held = new HeldTasks();
        List<Runnable> pauses = new ArrayList<>();
        Delays later = (pause, then) -> {
            pauses.add(then);
            return () -> pauses.remove(then);
        };
        LatestTask latest = new LatestTask(held, later, Duration.ofMillis(100), "searching");
        latest.run((progress, cancellation) -> 1, listener("a"));
        latest.run((progress, cancellation) -> 2, listener("b"));
        assertThat(held.count()).isZero();
        assertThat(pauses).hasSize(1);
        pauses.getFirst().run();
        held.finish(0);
        assertThat(told).containsExactly("b done 2");
    }

    private void runNext() throws InterruptedException {
        Runnable next = fxThread.poll(5, TimeUnit.SECONDS);
        assertThat(next).as("something to do on the FX thread").isNotNull();
        next.run();
    }

    private <T> TaskListener<T> listener(String name) {
        return new TaskListener<>() {
            @Override
            public void done(T result) {
                told.add(name + " done " + result);
            }

            @Override
            public void failed(Exception problem) {
                told.add(name + " failed " + problem.getMessage());
            }

            @Override
            public void cancelled() {
                told.add(name + " cancelled");
            }

            @Override
            public void progress(long done, long total, String what) {
                told.add(name + " at " + done);
            }
        };
    }
}
