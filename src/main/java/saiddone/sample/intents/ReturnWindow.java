package saiddone.sample.intents;

import java.time.LocalDate;
import java.util.List;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// The 100 days of a return, as slots: `deadline`, `hub`, `event`, `card`; and what goes wrong with them.
final class ReturnWindow {
    private static final int DAYS = 100;
    private static final int MUCH_LATER = 62;
    private static final List<Integer> ASIDE = List.of(-6, -5, -4, -3, 2, 3, 4);
    private final Scene scene;
    private final StoreOrder order;

    ReturnWindow(Scene scene, StoreOrder order) {
        this.scene = scene;
        this.order = order;
    }

    static boolean delivered(StoreOrder order) {
        return order.status().equals("delivered");
    }

    void slots() {
        scene.slot("card", order.payment().brand() + " " + order.payment().last4());
        if (order.shipments().isEmpty()) {
            return;
        }
        StoreOrder.Scan last = order.shipments().getFirst().scans().getLast();
        scene.slot("hub", last.place());
        scene.slot("event", last.event());
        LocalDate scanned = LocalDate.parse(last.time().substring(0, 10));
        if (delivered(order)) {
            LocalDate said = scene.shows(Pattern.CONTRADICTS_LOOKUP) ? scanned.plusDays(scene.oneOf(ASIDE)) : scanned;
            scene.slot("scan_date", said.toString());
            scene.slot("wrong_date", scanned.plusDays(MUCH_LATER).toString());
            scene.slot("deadline", said.plusDays(DAYS).toString());
        } else {
            LocalDate invented = scanned.plusDays(scene.oneOf(List.of(0, 1)));
            scene.slot("invented", invented.toString());
            scene.slot("wrong_deadline", invented.plusDays(DAYS).toString());
        }
    }

    /// Notes the wrong date in the message just said, where the plan wants one.
    void noteWrongDate() {
        scene.notes(Pattern.CONTRADICTS_LOOKUP, "The delivery scan in the lookup is of another day.");
    }
}
