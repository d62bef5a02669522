package saiddone.sample.intents;

import java.util.List;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// The customer wants a present's order cancelled: asked for a yes first, or not, or only said to be done.
///
/// @param done the act that says it is done
record PresentCancelling(Scene scene, String done) {
    private static final List<String> REASONS = List.of("Will not arrive in time; customer asked to cancel",
            "Customer cancels: present needed earlier", "Too late for the occasion, cancelled at the customer's request");

    void play() {
        scene.customer("wants-cancel");
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            scene.says("phantom-cancelled", "?cancel-tail");
            scene.planted(Pattern.PHANTOM_ACTION, "Nothing was cancelled: there is no such call.");
            return;
        }
        if (!scene.shows(Pattern.CONFIRM_SKIPPED)) {
            scene.says("cancel-lead", "ask-cancel-confirm");
            scene.customer("yes");
        }
        scene.writes(Calls.CANCEL, Calls.cancellation(scene, scene.oneOf(REASONS)));
        scene.notes(Pattern.CONFIRM_SKIPPED, "Cancelled at the first word, without asking for a yes.");
        scene.says(done, "cancel-tail");
    }
}
