package saiddone.annotation.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Chance from a seed: everything gets the SHA-256 of `purpose/seed/name` as its lot. So a draw depends on the seed and the
/// names alone (not on their order, nor on anybody's random generator), and any other tool can draw it again.
final class Lots {
    private final String prefix;

    /// @param purpose lots for different purposes have nothing to do with each other
    Lots(String purpose, long seed) {
        prefix = purpose + "/" + seed + "/";
    }

    /// By lot; of equal names one.
    List<String> order(Collection<String> names) {
        record Lot(String name, String hash) {}
        return names.stream().distinct().map(name -> new Lot(name, hash(prefix + name)))
                .sorted(Comparator.comparing(Lot::hash).thenComparing(Lot::name)).map(Lot::name).toList();
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
