package saiddone.sample.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// Slots about a whole order.
final class OrderWords {
    private OrderWords() {}

    /// Sets `lines` (`Merino Travel Blanket (Oat) and 2 x Drift Travel Pillow (Grey)`) and `card` (`Visa 1180`).
    static void tell(Scene scene, StoreOrder order) {
        List<String> lines = new ArrayList<>(order.lines().stream().map(line ->
                (line.quantity() > 1 ? line.quantity() + " x " : "") + line.product() + " (" + line.options() + ")").toList());
        String last = lines.removeLast();
        String and = scene.theCase().customer().language().equals("de") ? " und " : " and ";
        scene.slot("lines", lines.isEmpty() ? last : lines.stream().collect(Collectors.joining(", ")) + and + last);
        scene.slot("card", order.payment().brand() + " " + order.payment().last4());
    }

    /// Whether nothing in the order can be changed any more.
    static boolean closed(StoreOrder order) {
        return !order.status().equals("processing");
    }

    static boolean packed(StoreOrder order) {
        return order.status().equals("packed");
    }

    /// `12 Harrier Way, Dunmore Falls, OH 00433`.
    static String of(StoreOrder.Address address) {
        String street = address.line1() + (address.line2() == null ? "" : ", " + address.line2());
        String region = address.country().equals("GB") ? "" : address.region() + " ";
        return street + ", " + address.city() + ", " + region + address.postalCode();
    }
}
