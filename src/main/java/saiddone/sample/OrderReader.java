package saiddone.sample;

import java.util.List;
import saiddone.ingest.input.Nodes;
import tools.jackson.databind.JsonNode;

/// Makes a [StoreOrder] of the JSON that the store's files and `get_order` give.
final class OrderReader {
    private OrderReader() {}

    static StoreOrder order(JsonNode one) {
        return new StoreOrder(text(one, "order_id"), text(one, "placed"), text(one, "status"), text(one.path("customer"), "name"),
                Boolean.TRUE.equals(Nodes.flag(one.path("customer"), "meridian_circle")),
                Nodes.items(one.path("items")).stream().map(OrderReader::line).toList(), one.path("total").doubleValue(),
                payment(one.path("payment")), address(one.path("shipping_address")),
                Nodes.items(one.path("shipments")).stream().map(OrderReader::shipment).toList(),
                Nodes.items(one.path("earlier_claims")).stream().map(OrderReader::claim).toList());
    }

    private static StoreOrder.Line line(JsonNode one) {
        return new StoreOrder.Line(one.path("line").intValue(), text(one, "variant_id"), text(one, "product_id"),
                text(one, "product"), text(one, "options"), one.path("quantity").intValue(), one.path("unit_price").doubleValue());
    }

    private static StoreOrder.Payment payment(JsonNode one) {
        return new StoreOrder.Payment(text(one, "brand"), text(one, "last4"), Nodes.items(one.path("charges")).stream()
                .map(charge -> new StoreOrder.Charge(text(charge, "date"), text(charge, "kind"), charge.path("amount").doubleValue()))
                .toList());
    }

    private static StoreOrder.Address address(JsonNode one) {
        return new StoreOrder.Address(text(one, "name"), text(one, "line1"), Nodes.text(one, "line2"), text(one, "city"),
                text(one, "region"), text(one, "postal_code"), text(one, "country"));
    }

    private static StoreOrder.Shipment shipment(JsonNode one) {
        List<Integer> lines = Nodes.items(one.path("lines")).stream().map(JsonNode::intValue).toList();
        return new StoreOrder.Shipment(text(one, "tracking_number"), text(one, "carrier"), text(one, "shipped"),
                text(one, "status"), lines, Nodes.items(one.path("scans")).stream().map(scan -> new StoreOrder.Scan(
                text(scan, "time"), text(scan, "place"), text(scan, "event"))).toList(), Nodes.text(one, "signature"));
    }

    private static StoreOrder.Claim claim(JsonNode one) {
        return new StoreOrder.Claim(text(one, "date"), text(one, "kind"), Nodes.text(one, "order_id"), Nodes.text(one, "outcome"));
    }

    private static String text(JsonNode one, String key) {
        return CaseReader.text(one, key);
    }
}
