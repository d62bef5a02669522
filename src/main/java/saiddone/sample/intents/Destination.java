package saiddone.sample.intents;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where a customer wants an order to go that is not for the agent to send there (or is too late to), by case.
///
/// @param writer who writes where it is not the buyer; null where it is
/// @param place  short, for talking about it
record Destination(@Nullable String writer, Address address, String place) {
    static final String TOOL = "update_shipping_address";
    private static final Map<String, Destination> ALL = Map.ofEntries(
            to("R-022", null, "Étienne Marchand", "17 Chemin du Lac", null, "Val-Perdrix", "QC", "A0A 0C2", "CA", "Val-Perdrix"),
            to("E-07", "Dario", "Dario Pell", "9 Cutter Street", null, "Alder Point", "CA", "00259", "US", "9 Cutter Street"),
            to("E-08", null, "Hotel Ponte Alta", "Rua do Exemplo 40", null, "Lisbon", "Lisbon", "1000-000", "PT", "Lisbon"),
            to("E-09", null, "Saskia Broome", "88 Corn Exchange", null, "Aldermouth", "Holmshire", "ZZ9 2CE", "GB", "Corn Exchange"),
            to("E-10", null, "BlueSpan Cargo", "Dock 14, 9 Harbor Loop", "Ref EC-4471", "Bay Trellis", "FL", "00379", "US", "Lagos"),
            to("E-11", "Kit", "Devin Marsh", "2317 Tidewater Blvd", null, "Corrigan", "NC", "00688", "US", "Corrigan"),
            to("E-12", null, "Renata Solís", "Hotel Laguna Ficticia, Blvd Ejemplo km 9", null,
                    "Cancún", "Cancún", "00000", "MX", "Cancún"),
            to("A-14", "Corin", "Corin Vale", "300 Exchange Parade", "Suite 12", "Stonebridge Cross", "VA", "00522", "US",
                    "Exchange Parade"),
            to("A-15", "Bruce", "Bruce Montgomery", "1207 Overlook Drive", null, "Eastmere", "VT", "00381", "US", "Overlook Drive"),
            to("A-16", "Anneliese", "Anneliese Roth", "3 Mere Cottages", null, "Thornmouth", "Holmshire", "ZZ7 6MC", "GB",
                    "Mere Cottages"));

    private static final Map<String, String> FORMALLY = Map.of("A-13", "Ms Lowenthal",
            "E-05", "Mr Ashworth-Pike", "E-08", "Mr Stroud", "R-015", "Mrs Garside", "R-020", "Mr Quaintance", "R-029", "Mrs Featheringay");

    static Destination of(SuiteCase one) {
        Destination there = ALL.get(one.id());
        if (there == null) {
            throw new IllegalArgumentException("Nobody wrote down where " + one.id() + " should go.");
        }
        return there;
    }

    /// Sets `third`, `place`, `new`, `buyer`, `contact` (the buyer, or `you`); where somebody else writes also `first` and `name`.
    void tell(Scene scene) {
        scene.slot("third", address.name());
        scene.slot("place", place);
        scene.slot("new", address.name() + ", " + OrderWords.of(address));
        scene.slot("buyer", scene.order().address().name());
        scene.slot("contact", writer == null ? "you" : scene.order().address().name());
        if (writer != null) {
            scene.slot("first", writer);
            scene.slot("name", address.name().startsWith(writer) ? address.name() : writer);
        }
    }

    /// Customers whom nobody calls by their first name.
    static void formally(Scene scene) {
        String name = FORMALLY.get(scene.theCase().id());
        if (name != null) {
            scene.slot("first", name);
            scene.slot("name", name);
        }
    }

    static Address read(JsonNode node) {
        return new Address(node.path("name").asString(), node.path("line1").asString(),
                node.has("line2") ? node.path("line2").asString() : null, node.path("city").asString(),
                node.path("region").asString(), node.path("postal_code").asString(), node.path("country").asString());
    }

    /// The arguments of `update_shipping_address`.
    static ObjectNode call(Scene scene, Address address) {
        ObjectNode call = scene.object().put("order_id", scene.order().id());
        ObjectNode to = call.putObject("address").put("name", address.name()).put("line1", address.line1());
        if (address.line2() != null) {
            to.put("line2", address.line2());
        }
        to.put("city", address.city()).put("region", address.region()).put("postal_code", address.postalCode())
                .put("country", address.country());
        return call;
    }

    private static Map.Entry<String, Destination> to(String id, @Nullable String writer, String name, String line1,
            @Nullable String line2, String city, String region, String code, String country, String place) {
        return Map.entry(id, new Destination(writer, new Address(name, line1, line2, city, region, code, country), place));
    }
}
