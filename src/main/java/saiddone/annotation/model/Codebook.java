package saiddone.annotation.model;

import java.util.List;
import java.util.Optional;

/// The codes at one version; version 0 is the empty codebook that a new database starts with.
public record Codebook(int version, List<CodeGroup> groups, List<Code> codes) {
    public Codebook {
        groups = List.copyOf(groups);
        codes = List.copyOf(codes);
    }

    public Optional<Code> code(String id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    public List<Code> inForce() {
        return codes.stream().filter(Code::inForce).toList();
    }
}
