package saiddone.app;

import java.io.PrintStream;
import java.nio.file.Path;

/// Pictures of every screen.
final class HeadlessShots {
    private final Wiring wiring;
    private final PrintStream err;

    HeadlessShots(Wiring wiring, PrintStream err) {
        this.wiring = wiring;
        this.err = err;
    }

    int write(Path workspace, Path out) {
        err.println(workspace + " " + out + wiring);
        return 0;
    }
}
