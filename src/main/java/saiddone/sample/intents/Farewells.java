package saiddone.sample.intents;

import java.util.List;
import saiddone.sample.Scene;

/// Ends that many conversations share.
final class Farewells {
    private static final double ANYWAY = 0.3;

    private Farewells() {}

    /// The customer is done, and is wished well where there is room.
    ///
    /// @param bye the customer's last act
    static void done(Scene scene, String bye) {
        scene.customer(bye);
        if (scene.goesOn()) {
            scene.says("farewell");
        }
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }

    /// The customer has not got what it claimed, and leaves.
    static void held(Scene scene) {
        scene.customer("bye-held");
        if (scene.goesOn()) {
            scene.says("leave-open");
        }
        scene.ends(Scene.Ending.CUSTOMER_LEFT);
    }

    /// One of these acts where there is room, and sometimes where there is none.
    static void kindWord(Scene scene, String... acts) {
        if (scene.goesOn() || scene.chance(ANYWAY)) {
            scene.says(scene.oneOf(List.of(acts)));
        }
    }
}
