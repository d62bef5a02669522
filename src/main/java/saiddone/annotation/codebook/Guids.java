package saiddone.annotation.codebook;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids as `.qdc` wants them. An id that is none gets one made from its text, the same each time.
final class Guids {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Guids() {}

    static boolean isGuid(String id) {
        return GUID.matcher(id).matches();
    }

    /// @param kind keeps a code and a group of the same id apart
    static String of(String kind, String id) {
        return isGuid(id) ? id : UUID.nameUUIDFromBytes(("said-and-done/" + kind + "/" + id).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// A guid as a file may write it, in braces or not.
    static String bare(String written) {
        return written.startsWith("{") && written.endsWith("}") ? written.substring(1, written.length() - 1) : written;
    }
}
