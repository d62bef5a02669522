package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// Slips that can happen where something is claimed about a parcel, played where the plan shows them.
final class ClaimSlips {
    /// Those that can happen before anything is decided.
    static final Set<Pattern> EARLY = Set.of(Pattern.CIRCLING, Pattern.EMPTY_REPLY);
    /// Those that can happen once something was written.
    static final Set<Pattern> LATE = Set.of(Pattern.STALE_TRACKING, Pattern.INVENTED_DELIVERY_FACT);
    private static final List<String> ARRIVALS = List.of("2026-07-03", "2026-07-04", "2026-07-06", "2026-07-07", "2026-07-08");

    private ClaimSlips() {}

    /// Asks for what it knows, or answers with nothing.
    static void early(Scene scene) {
        SmallSlips.circles(scene, "Asks for what the first message and the lookup say.", "told", "again");
        SmallSlips.fallsSilent(scene, "A message without a word.");
    }

    /// Says the acts, with notes to itself before them where the plan has it.
    static void says(Scene scene, String... acts) {
        SmallSlips.leaks(scene, "Notes for itself in the reply.", acts);
    }

    /// Reports what was written: clean, with an old tracking number, or with a day of arrival that nothing gave.
    static void reports(Scene scene, StoreOrder order) {
        if (scene.shows(Pattern.STALE_TRACKING)) {
            scene.slot("tracking", order.shipments().getFirst().tracking());
            scene.says("done-stale");
            scene.planted(Pattern.STALE_TRACKING, "That is the first parcel's number.");
            if (scene.goesOn()) {
                scene.customer("stale");
                scene.says("stale-excuse");
            }
        } else if (scene.shows(Pattern.INVENTED_DELIVERY_FACT)) {
            scene.slot("made_up", scene.oneOf(ARRIVALS));
            scene.says("done-date");
            scene.planted(Pattern.INVENTED_DELIVERY_FACT, "No lookup gives a day of arrival.");
        } else if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            scene.says("done", "promise");
            scene.planted(Pattern.FALSE_HANDOVER_PROMISE, "Nothing was handed over.");
        } else {
            scene.says("done");
        }
    }

    /// Hands over with these acts, then whatever is still said.
    static void handsOver(Scene scene, String reason, String... acts) {
        scene.handsOver(reason, "summary", acts);
        scene.notes(Pattern.PRICE_AS_REASON, "The price is no reason by the policy.");
        scene.notes(Pattern.RELUCTANT_RESOLVER, "A first claim without a signature could have been solved here.");
        if (scene.goesOn() || scene.chance(0.3)) {
            scene.customer("handed");
            scene.says("handover-after");
        }
        scene.ends(Scene.Ending.HANDOVER);
    }
}
