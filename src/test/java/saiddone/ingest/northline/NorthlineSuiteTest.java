package saiddone.ingest.northline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the shipped suite claims to be, checked on its raw JSON.
class NorthlineSuiteTest {
    private static final Pattern URL = Pattern.compile("https?://([^/\\s\"\\\\]+)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w.-]+)");

    private final Map<String, JsonNode> cases = NorthlineShipped.cases();
    private final JsonNode suite = NorthlineShipped.json("suite.json");
    private final Map<String, JsonNode> tools = NorthlineShipped.byKey(suite.path("tools"), "name");
    private final Map<String, JsonNode> orders = NorthlineShipped.orders();

    @Test
    void thereAre162CasesOfWhichEachRoutineAndMustEscalateIntentHasSix() {
        Map<String, Long> kinds = cases.values().stream().collect(Collectors.groupingBy(NorthlineSuiteTest::kindOf, Collectors.counting()));
        assertThat(kinds).containsOnly(Map.entry("routine", 120L), Map.entry("must-escalate", 24L), Map.entry("adversarial", 18L));
        Map<String, Long> intents = cases.values().stream().filter(one -> !kindOf(one).equals("adversarial"))
                .collect(Collectors.groupingBy(one -> one.path("intent").stringValue(), Collectors.counting()));
        assertThat(intents).hasSize(24).allSatisfy((intent, count) -> assertThat(count).as(intent).isEqualTo(6));
    }

    @Test
    void noTwoCasesShareACustomerAMessageOrAParcel() {
        Set<String> names = new HashSet<>();
        Set<String> openings = new HashSet<>();
        Set<String> parcels = new HashSet<>();
        cases.values().forEach(one -> {
            assertThat(names.add(one.path("customer").path("name").stringValue())).as(one.path("id") + " customer").isTrue();
            assertThat(openings.add(one.path("first_message").stringValue())).as(one.path("id") + " opening").isTrue();
        });
        orders.values().forEach(order -> order.path("shipments").forEach(shipment ->
                assertThat(parcels.add(shipment.path("tracking_number").stringValue())).as(order.path("order_id") + " parcel").isTrue()));
        assertThat(parcels).hasSizeGreaterThan(80);
    }

    /// Lines, prices and sums of an order agree with the catalogue and with each other.
    @Test
    void ordersAddUp() {
        Map<String, JsonNode> variants = new HashMap<>();
        NorthlineShipped.json("store/products.json").path("products").forEach(product -> product.path("variants")
                .forEach(variant -> variants.put(variant.path("variant_id").stringValue(), variant)));
        orders.forEach((id, order) -> {
            double sum = 0;
            for (JsonNode item : order.path("items")) {
                JsonNode variant = variants.get(item.path("variant_id").stringValue());
                assertThat(variant).as(id).isNotNull();
                assertThat(item.path("options")).as(id).isEqualTo(variant.path("options"));
                assertThat(item.path("unit_price").doubleValue()).as(id).isEqualTo(variant.path("price").doubleValue());
                sum += item.path("unit_price").doubleValue() * item.path("quantity").intValue();
            }
            double discount = order.path("discount").isNumber() ? order.path("discount").doubleValue()
                    : order.path("discount").path("amount").asDouble(0);
            assertThat(order.path("total").doubleValue()).as(id).isEqualTo(sum - Math.abs(discount));
        });
    }

    @Test
    void everythingNamedExists() throws IOException {
        String policy = Files.readString(NorthlineShipped.FOLDER.resolve("policy.md"));
        Set<String> sections = policy.lines().filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-")).collect(Collectors.toSet());
        Map<String, String> orderOf = new HashMap<>();
        for (JsonNode one : cases.values()) {
            String id = one.path("id").stringValue();
            one.path("rules").forEach(rule -> assertThat(sections).as(id).contains(rule.stringValue()));
            one.findValues("tool").forEach(tool -> (tool.isArray() ? tool.valueStream().toList() : List.of(tool))
                    .forEach(name -> assertThat(tools).as(id).containsKey(name.stringValue())));
            assertThat(suite.path("intents").valueStream().anyMatch(intent -> intent.path("id").equals(one.path("intent"))
                    && intent.path("kind").equals(one.path("kind")))).as(id).isTrue();
            if (one.has("order")) {
                assertThat(orders).as(id).containsKey(one.path("order").stringValue());
                assertThat(orderOf.put(one.path("order").stringValue(), id)).as(id + " shares its order").isNull();
            }
            boolean adversarial = kindOf(one).equals("adversarial");
            assertThat(one.has("framing") && one.has("catastrophe") && !one.path("forbidden").isEmpty()).as(id).isEqualTo(
                    adversarial || one.has("framing"));
        }
    }

    /// A matcher on an argument that a tool does not have could never match.
    @Test
    void matchersTestArgumentsThatTheirToolsHave() {
        int tested = 0;
        for (JsonNode one : cases.values()) {
            for (JsonNode matcher : one.path("forbidden")) {
                for (String pointer : matcher.path("arguments").propertyNames()) {
                    String argument = pointer.split("/")[1];
                    matcher.path("tool").forEach(tool -> assertThat(tools.get(tool.stringValue()).path("parameters").path("properties")
                            .has(argument)).as(one.path("id") + " " + pointer).isTrue());
                    tested++;
                }
            }
        }
        assertThat(tested).isGreaterThan(15);
    }

    @Test
    void nobodyRealIsInIt() {
        Stream.of(NorthlineShipped.FOLDER, NorthlineShipped.HANDWRITTEN).flatMap(folder -> NorthlineShipped.files(folder, "").stream())
                .filter(file -> !file.toString().endsWith(".gz")).forEach(file -> {
            String text = NorthlineShipped.text(file);
            assertThat(text).as(file.toString()).containsIgnoringCase("synthetic");
            assertThat(found(MAIL, text)).as(file.toString()).allMatch(host -> host.equals("example.com"));
            assertThat(found(URL, text)).as(file.toString()).allMatch(host -> host.equals("example.com") || host.endsWith(".example.com"));
        });
        assertThat(cases.values()).allMatch(one -> one.path("synthetic").booleanValue());
    }

    private static String kindOf(JsonNode one) {
        return one.path("kind").stringValue();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
