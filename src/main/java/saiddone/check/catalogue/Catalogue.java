package saiddone.check.catalogue;

import java.util.EnumMap;
import java.util.Map;
import saiddone.check.Check;
import saiddone.check.CheckId;

/// The checks, in order.
public final class Catalogue {
    private Catalogue() {}

    /// All checks with the shipped lexicons.
    public static Checks shipped() {
        Map<CheckId, Check> checks = new EnumMap<>(CheckId.class);
        return new Checks(checks);
    }
}
