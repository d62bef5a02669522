package saiddone.ui.fx;

import java.time.Duration;
import javafx.animation.PauseTransition;
import saiddone.task.Running;

/// The port for "in a moment, on the FX thread".
@FunctionalInterface
public interface Delays {
    /// @return cancels what has not happened yet
    Running after(Duration pause, Runnable then);

    /// At once, for tests of view models.
    Delays NONE = (pause, then) -> {
        then.run();
        return () -> {};
    };

    /// On the clock of the FX toolkit.
    Delays FX = (pause, then) -> {
        PauseTransition transition = new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
        transition.setOnFinished(event -> then.run());
        transition.play();
        return transition::stop;
    };
}
