package saiddone.sample;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import saiddone.model.suite.SuiteCase;

/// The slots that are there before a procedure sets any.
final class Slots {
    private Slots() {}

    static Map<String, String> of(SuiteCase one, Shop shop) {
        Map<String, String> slots = new LinkedHashMap<>();
        String name = one.customer().name();
        slots.put("name", name);
        slots.put("first", name.split(" ")[0]);
        slots.put("email", String.valueOf(one.customer().email()));
        if (one.order() != null) {
            order(shop.order(one.order()), slots);
        }
        return slots;
    }

    private static void order(StoreOrder order, Map<String, String> slots) {
        StoreOrder.Line line = order.lines().getFirst();
        StoreOrder.Address address = order.address();
        slots.put("order", order.id());
        slots.put("placed", order.placed());
        slots.put("status", order.status());
        slots.put("item", line.product());
        slots.put("options", line.options());
        slots.put("price", money(line.unitPrice()));
        slots.put("total", money(order.total()));
        slots.put("street", address.line1() + (address.line2() == null ? "" : ", " + address.line2()));
        slots.put("city", address.city());
        slots.put("postal_code", address.postalCode());
        slots.put("brand", order.payment().brand());
        slots.put("last4", order.payment().last4());
        if (!order.shipments().isEmpty()) {
            StoreOrder.Shipment shipment = order.shipments().getFirst();
            slots.put("carrier", shipment.carrier());
            slots.put("tracking", shipment.tracking());
            slots.put("shipped", shipment.shipped());
            if (!shipment.scans().isEmpty()) {
                StoreOrder.Scan scan = shipment.scans().getLast();
                String event = scan.event().substring(0, 1).toLowerCase(Locale.ROOT) + scan.event().substring(1);
                slots.put("scan", event + ", " + scan.place());
                slots.put("scan_event", event);
                slots.put("scan_place", scan.place());
                slots.put("scan_date", scan.time().substring(0, 10));
            }
        }
    }

    /// `$285` or `$48.50`.
    static String money(double amount) {
        return amount == StrictMath.rint(amount) ? "$" + (long) amount : String.format(Locale.ROOT, "$%.2f", amount);
    }
}
