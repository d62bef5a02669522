package saiddone.annotation.model;

/// A heading under which codes stand together.
///
/// @param colour `#rrggbb`
public record CodeGroup(String id, String name, String colour) {}
