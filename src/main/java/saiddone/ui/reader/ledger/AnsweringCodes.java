package saiddone.ui.reader.ledger;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;

/// Which code answers to a check: the starter codebook's for what it means, else one of the same name.
public final class AnsweringCodes {
    /// By the check's name, the name under which the code was shipped.
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry("wrong-argument", "right-reply-wrong-action"),
            entry("claimed-not-done", "phantom-action"),
            entry("failed-but-claimed", "phantom-action"),
            entry("typed-call-never-ran", "phantom-action"),
            entry("handover-promised-not-made", "false-handover-promise"),
            entry("forbidden-action", "policy-breached"),
            entry("acted-before-proof", "believed-unverified-claim"),
            entry("extra-write", "unrequested-action"),
            entry("repeats-itself", "circling"));

    private AnsweringCodes() {}

    /// Empty where the codebook has none that is in force.
    public static Optional<Code> of(String check, Codebook codebook) {
        String name = ANSWERS.getOrDefault(check, check);
        String id = StarterCodes.id(name);
        return codebook.inForce().stream().filter(code -> code.id().equals(id)).findFirst()
                .or(() -> codebook.inForce().stream().filter(code -> code.name().equals(name)).findFirst())
                .or(() -> codebook.inForce().stream().filter(code -> code.name().equals(check)).findFirst());
    }
}
