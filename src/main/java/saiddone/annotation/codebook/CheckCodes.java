package saiddone.annotation.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;

/// Which code answers to which check. The codes are those that the program ships with; where a codebook has none of them, or
/// nothing answers to a check, the reviewer chooses.
public final class CheckCodes {
    /// On the class path.
    static final String FILE = "/saiddone/annotation/check-codes.properties";

    private final Map<String, String> codes;

    private CheckCodes(Map<String, String> codes) {
        this.codes = Map.copyOf(codes);
    }

    public static CheckCodes shipped() {
        Properties lines = new Properties();
        try (InputStream stream = Objects.requireNonNull(CheckCodes.class.getResourceAsStream(FILE), FILE)) {
            lines.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CheckCodes(lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(check -> check, check -> StarterCodes.id(lines.getProperty(check)))));
    }

    /// By check, the id of the code that answers to it.
    public Map<String, String> codes() {
        return codes;
    }

    /// The code in force that answers to a check: one that was merged away is answered by its heir; a retired one by none.
    ///
    /// @param check the check's name
    public Optional<Code> codeFor(String check, Codebook codebook) {
        return Optional.ofNullable(codes.get(check)).flatMap(codebook::code)
                .flatMap(code -> code.mergedInto() == null ? Optional.of(code) : codebook.code(code.mergedInto()))
                .filter(Code::inForce);
    }
}
