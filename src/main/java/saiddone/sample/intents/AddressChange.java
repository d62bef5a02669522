package saiddone.sample.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;
import saiddone.sample.StoreOrder.Address;

/// Correct an address for the buyer, the whole of it read back, as long as the order is not packed.
final class AddressChange extends RoutineIntent {
    AddressChange() {
        super("address-change");
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return Set.of(Pattern.SELF_SERVICE_OVER_ROUTING);
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        return one.expected().actions().isEmpty()
                ? SmallSlips.and(Pattern.CONTRADICTS_LOOKUP, Pattern.FALSE_HANDOVER_PROMISE)
                : SmallSlips.and(Pattern.TEXT_RIGHT_ACTION_WRONG, Pattern.PHANTOM_ACTION, Pattern.FALSE_HANDOVER_PROMISE);
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        Destination.formally(scene);
        StoreOrder order = scene.looksUpOrder();
        Address wanted = wanted(scene.theCase());
        tell(scene, order.address(), wanted);
        scene.mayLookUpPolicy("addresses");
        ChangeTalk talk = new ChangeTalk(scene);
        if (talk.handsOver()) {
            talk.givesAway(order, "address-propose");
            return;
        }
        talk.answers(order, Destination.TOOL, Destination.call(scene, wanted), "too-late",
                () -> changes(scene, talk, order.address(), wanted));
    }

    private static void changes(Scene scene, ChangeTalk talk, Address old, Address wanted) {
        scene.thinks("think-address");
        talk.agrees("address-propose");
        boolean wrong = scene.shows(Pattern.TEXT_RIGHT_ACTION_WRONG);
        talk.does(Destination.TOOL, Destination.call(scene, wrong ? halfDone(old, wanted) : wanted), "address-done");
        if (wrong) {
            scene.planted(Pattern.TEXT_RIGHT_ACTION_WRONG, "The call still holds a part of the old address.");
        }
    }

    private static Address wanted(SuiteCase one) {
        return one.expected().actions().isEmpty() ? Destination.of(one).address()
                : Destination.read(one.expected().actions().getFirst().arguments().path("address"));
    }

    /// The new address with one of the old one's parts left in it: the code, or else the second line, or else the first.
    private static Address halfDone(Address old, Address wanted) {
        boolean code = !old.postalCode().equals(wanted.postalCode());
        boolean second = !code && !Objects.equals(old.line2(), wanted.line2());
        return new Address(wanted.name(), code || second ? wanted.line1() : old.line1(), second ? old.line2() : wanted.line2(),
                wanted.city(), wanted.region(), code ? old.postalCode() : wanted.postalCode(), wanted.country());
    }

    private static void tell(Scene scene, Address old, Address wanted) {
        List<String> was = new ArrayList<>();
        List<String> now = new ArrayList<>();
        differ(old.line1(), wanted.line1(), was, now);
        differ(old.line2(), wanted.line2(), was, now);
        differ(old.city(), wanted.city(), was, now);
        differ(old.postalCode(), wanted.postalCode(), was, now);
        scene.slot("was", String.join(", ", was));
        scene.slot("now", String.join(", ", now));
        scene.slot("new", OrderWords.of(wanted));
        scene.slot("buyer", wanted.name());
    }

    private static void differ(@Nullable String old, @Nullable String wanted, List<String> was, List<String> now) {
        if (!Objects.equals(old, wanted)) {
            if (old != null) {
                was.add(old);
            }
            if (wanted != null) {
                now.add(wanted);
            }
        }
    }
}
