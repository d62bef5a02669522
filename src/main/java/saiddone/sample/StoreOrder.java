package saiddone.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as the store has it.
///
/// @param placed    `YYYY-MM-DD`
/// @param status    `processing`, `packed`, `shipped`, `delivered`, `cancelled` or `returned`
/// @param claims    earlier claims of the account
public record StoreOrder(String id, String placed, String status, String customer, boolean circle, List<Line> lines,
                         double total, Payment payment, Address address, List<Shipment> shipments, List<Claim> claims) {
    public StoreOrder {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        claims = List.copyOf(claims);
    }

    /// @param line from 1
    public Line line(int line) {
        return lines.stream().filter(one -> one.line() == line).findFirst().orElseThrow();
    }

    public record Line(int line, String variantId, String productId, String product, String options, int quantity,
                       double unitPrice) {}

    public record Payment(String brand, String last4, List<Charge> charges) {}

    /// @param kind such as `capture`, `authorization`
    public record Charge(String date, String kind, double amount) {}

    public record Address(String name, String line1, @Nullable String line2, String city, String region, String postalCode,
                          String country) {}

    /// @param lines which lines of the order are in it
    public record Shipment(String tracking, String carrier, String shipped, String status, List<Integer> lines,
                           List<Scan> scans, @Nullable String signature) {}

    /// @param time `YYYY-MM-DD HH:MM`
    public record Scan(String time, String place, String event) {}

    public record Claim(String date, String kind, @Nullable String order, @Nullable String outcome) {}
}
