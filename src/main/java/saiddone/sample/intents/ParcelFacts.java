package saiddone.sample.intents;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// What order and policy say about where a parcel is and how long it usually takes, as slots.
final class ParcelFacts {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final List<String> SOON = List.of("2026-06-30", "2026-07-01", "2026-07-02");
    private static final Map<String, String> LANDS = Map.of("US", "the US", "GB", "the UK", "CA", "Canada");

    /// Business days of standard delivery by country, as in the policy.
    private record Range(int first, int last) {
        static Range to(String country) {
            return switch (country) {
                case "CA" -> new Range(5, 8);
                case "GB" -> new Range(5, 9);
                default -> new Range(3, 6);
            };
        }
    }

    private ParcelFacts() {}

    /// Sets the slots of the newest shipment, and of the first where there are two.
    static void tell(Scene scene, StoreOrder order) {
        String country = order.address().country();
        Range range = Range.to(country);
        scene.slot("land", LANDS.getOrDefault(country, country));
        scene.slot("usual", range.first() + "-" + range.last());
        scene.slot("addressee", order.address().name());
        scene.slot("invented", scene.oneOf(SOON));
        scene.slot("order_web", order.id().toLowerCase(java.util.Locale.ROOT));
        if (order.shipments().isEmpty()) {
            return;
        }
        StoreOrder.Shipment newest = order.shipments().getLast();
        LocalDate sent = LocalDate.parse(newest.shipped());
        StoreOrder.Scan scan = newest.scans().getLast();
        scene.slot("earliest", businessDays(sent, range.first()).toString());
        scene.slot("latest", businessDays(sent, range.last()).toString());
        scene.slot("place", scan.place());
        scene.slot("scan_date", day(scan));
        scene.slot("event", scan.event().toLowerCase(java.util.Locale.ROOT));
        scene.slot("carrier_web", newest.carrier().toLowerCase(java.util.Locale.ROOT));
        customs(scene, newest);
        twoParcels(scene, order, newest, scan);
    }

    private static void customs(Scene scene, StoreOrder.Shipment shipment) {
        for (StoreOrder.Scan scan : shipment.scans()) {
            if (scan.event().equals("Presented to customs")) {
                scene.slot("customs_in", day(scan));
                scene.slot("customs_place", scan.place());
            } else if (scan.event().equals("Released by customs")) {
                scene.slot("customs_out", day(scan));
            }
        }
    }

    private static void twoParcels(Scene scene, StoreOrder order, StoreOrder.Shipment newest, StoreOrder.Scan scan) {
        StoreOrder.Shipment first = order.shipments().getFirst();
        scene.slot("old_tracking", first.tracking());
        scene.slot("old_date", day(first.scans().getLast()));
        scene.slot("arrived", day(first.scans().getLast()));
        for (String prefix : List.of("new_", "")) {
            String suffix = prefix.isEmpty() ? "_2" : "";
            scene.slot(prefix + "tracking" + suffix, newest.tracking());
            scene.slot(prefix + "carrier" + suffix, newest.carrier());
            scene.slot(prefix + "shipped" + suffix, newest.shipped());
        }
        scene.slot("place_2", scan.place());
        scene.slot("date_2", day(scan));
        order.claims().forEach(claim -> scene.slot("claim_date", claim.date()));
    }

    private static String day(StoreOrder.Scan scan) {
        return scan.time().substring(0, 10);
    }

    static LocalDate businessDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day;
    }
}
