package saiddone.ui.library;

/// One column to sort by; rows without a value come last either way.
public record SortKey(LibraryColumn column, boolean descending) {}
