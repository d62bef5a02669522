package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// Something is missing, wrong or broken, and there is a photo of it, at once or when asked for: name the item, get the
/// yes, send it.
final class PhotoClaims extends RoutineIntent {
    private static final String MISSING = "missing-item";
    private static final List<String> PROOF = List.of(", photo seen", ", photo received, customer confirmed", ", photo on file",
            "; photo in the conversation", ", customer said yes", "");
    /// Items dear enough that an agent may take their price for a reason.
    private static final Set<String> DEAR = Set.of("R-066", "R-067", "R-069", "R-071", "R-073", "R-077", "R-079", "R-080", "R-081",
            "R-083", "R-084");
    private static final Set<Pattern> RESOLVING = SmallSlips.both(SmallSlips.both(ClaimSlips.EARLY, Pattern.STALE_TRACKING,
            Pattern.INVENTED_DELIVERY_FACT), Pattern.TEXT_RIGHT_ACTION_WRONG, Pattern.PHANTOM_ACTION, Pattern.CONFIRM_SKIPPED,
            Pattern.FALSE_HANDOVER_PROMISE, Pattern.INTERNAL_PROSE_LEAK, Pattern.CONTRADICTS_LOOKUP);

    PhotoClaims() {
        super(MISSING, "wrong-item", "damaged-item", "damaged-item-angry");
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        return RESOLVING;
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return DEAR.contains(one.id()) ? SmallSlips.both(ClaimSlips.EARLY, Pattern.PRICE_AS_REASON) : ClaimSlips.EARLY;
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        StoreOrder.Line line = Goods.tell(scene, order);
        scene.mayLookUpPolicy("damaged-missing-and-wrong-items");
        ClaimSlips.early(scene);
        boolean sorry = !scene.theCase().evidence().attached();
        if (sorry) {
            asksForPhoto(scene);
        }
        if (scene.plan().course() == Course.HAND_OVER) {
            boolean price = scene.shows(Pattern.PRICE_AS_REASON);
            ClaimSlips.handsOver(scene, price ? "reason-price" : "reason-other", Goods.photoAct(scene.theCase()),
                    price ? "handover-price" : "handover");
            return;
        }
        checksStock(scene, line);
        String seen = Goods.photoAct(scene.theCase());
        List<String> words = sorry ? List.of(seen) : List.of("?sorry", seen);
        if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            writes(scene, line, "?sorry", seen, "go-ahead");
            scene.planted(Pattern.CONFIRM_SKIPPED, "Nobody was asked.");
        } else {
            proposes(scene, words);
            Questions.asked(scene, Questions.Moment.OFFER);
            scene.customer("yes");
            if (scene.shows(Pattern.PHANTOM_ACTION)) {
                scene.says("phantom");
                scene.planted(Pattern.PHANTOM_ACTION, "Only lookups ran.");
                goodbye(scene);
                return;
            }
            writes(scene, line);
        }
        ClaimSlips.reports(scene, order);
        goodbye(scene);
    }

    private static void asksForPhoto(Scene scene) {
        scene.says("?sorry", "ask-photo");
        Questions.asked(scene, Questions.Moment.PHOTO);
        scene.customerSends("sends");
    }

    private static void checksStock(Scene scene, StoreOrder.Line line) {
        if (scene.chance(0.35)) {
            scene.looksUp("get_product", scene.object().put("product_id", line.productId()));
        }
    }

    private static void proposes(Scene scene, List<String> before) {
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            scene.says(before.getLast(), "contradicts", "propose");
            scene.planted(Pattern.CONTRADICTS_LOOKUP, "The lookup has it as delivered.");
        } else {
            ClaimSlips.says(scene, before.size() > 1 ? new String[] {before.getFirst(), before.getLast(), "propose"}
                    : new String[] {before.getFirst(), "propose"});
        }
    }

    private static void writes(Scene scene, StoreOrder.Line line, String... acts) {
        String reason = scene.theCase().expected().actions().getFirst().arguments().path("reason").asString();
        Calls.sends(scene, line, scene.theCase().intent().equals(MISSING), () -> reason + scene.oneOf(PROOF), acts);
    }

    private static void goodbye(Scene scene) {
        Questions.asked(scene, Questions.Moment.AFTER);
        Farewells.done(scene, "bye");
    }
}
