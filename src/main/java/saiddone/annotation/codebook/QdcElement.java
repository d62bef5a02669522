package saiddone.annotation.codebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `Code` or `Set` of a file.
final class QdcElement {
    private final String guid;
    private final String name;
    private final boolean codable;
    private final @Nullable String colour;
    private final @Nullable QdcElement parent;
    private final List<String> members = new ArrayList<>();
    private QdcBlock.Read description = QdcBlock.read("");
    private boolean parents;

    QdcElement(String guid, String name, boolean codable, @Nullable String colour, @Nullable QdcElement parent) {
        this.guid = guid;
        this.name = name;
        this.codable = codable;
        this.colour = colour;
        this.parent = parent;
    }

    void describe(String text) {
        description = QdcBlock.read(text);
    }

    void hasChild() {
        parents = true;
    }

    String guid() {
        return guid;
    }

    /// The id that we gave, or the guid.
    String id() {
        String own = block().first("Id");
        return own == null ? guid : own;
    }

    String name() {
        String own = block().first("Name");
        return own == null ? name : own;
    }

    /// The names from the outermost code down to this one.
    String path() {
        return parent == null ? name() : parent.path() + " / " + name();
    }

    boolean codable() {
        return codable;
    }

    /// A code that can't be used and only holds others is a heading.
    boolean isHeading() {
        return parents && !codable;
    }

    String colour(String other) {
        return colour == null ? other : colour;
    }

    @Nullable QdcElement parent() {
        return parent;
    }

    List<String> members() {
        return members;
    }

    String text() {
        return description.text();
    }

    QdcBlock block() {
        return description.block();
    }
}
