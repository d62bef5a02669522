package saiddone.check.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;

/// The shipped word lists as one number, so that findings are made anew when a word changes.
final class WordLists {
    private WordLists() {}

    /// The checksum (CRC-32) of all lists, in hexadecimal digits.
    static String checksum() {
        CRC32 sum = new CRC32();
        Lexicons.LANGUAGES.forEach(language -> add(sum, "claims-" + language));
        Lexicon.LANGUAGES.forEach(language -> add(sum, "rules-" + language));
        return Long.toHexString(sum.getValue());
    }

    private static void add(CRC32 sum, String list) {
        try (InputStream in = WordLists.class.getResourceAsStream("/saiddone/check/" + list + ".json")) {
            sum.update(Objects.requireNonNull(in, list).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
